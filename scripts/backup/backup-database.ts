/** What the database says of an uploaded file. */
export interface FileRow {
  readonly name: string;
  /** Begins with `/uploads/`. */
  readonly url: string;
  /** Of its upload; files of an old library have none. */
  readonly sha256: string | null;
}

/** The database of an installation, as far as a backup needs it. Faults are `CloserError` with what to do. */
export interface BackupDatabase {
  /** Name of its copy in a backup. */
  readonly copyName: string;
  /** Whether there is anything to copy. */
  isThere(): Promise<boolean>;
  /** Writes a copy of one moment; the CMS may go on writing. */
  copyTo(path: string): Promise<void>;
  /** The files that a copy names. Throws where the copy is damaged. */
  readFiles(path: string): Promise<readonly FileRow[]>;
  /**
   * Puts a copy in the place of the database, whole or not at all. The CMS must not run.
   *
   * @param copy in the data folder; it is used up.
   * @param kept folder that gets what was there before.
   */
  replace(copy: string, kept: string): Promise<void>;
}
