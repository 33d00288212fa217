import type { Readable } from 'node:stream';

/*
 * The part of Strapi's upload plugin (5.54) that the content checks lean on. Strapi publishes no types
 * for it.
 */

/** A file as the multipart parser or a script hands it in. */
export interface InputFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  size: number;
  /** Media type found by our checks; the plugin stores it rather than what the sender declares. */
  detectedMimeType?: string;
}

/** A file on its way to the table: the plugin fills the other columns. */
export interface FileRow {
  filepath?: string;
  getStream: () => Readable;
  mime: string;
  sha256?: string;
  sentSha256?: string | null;
  pages?: number | null;
  tagged?: boolean | null;
  textLayer?: boolean | null;
}

export interface FileInfo {
  name?: string | null;
}

export interface UploadData {
  fileInfo?: FileInfo | FileInfo[];
}

export interface UploadService {
  upload(
    input: { data: UploadData; files: InputFile | InputFile[] },
    options?: object,
  ): Promise<unknown>;
  replace(
    id: unknown,
    input: { data: UploadData; file: InputFile },
    options?: object,
  ): Promise<unknown>;
  updateFileInfo(id: unknown, info: FileInfo, options?: object): Promise<unknown>;
  findOne(id: unknown): Promise<{ ext: string } | null>;
  getSettings(): Promise<object | null>;
}

export interface ProviderService {
  /** Called once for every new or replacing file, on the bytes that will be stored. */
  checkFileSize(row: FileRow): Promise<void>;
}

export interface Route {
  path: string;
  handler: string | (() => never);
}
