import type { Core } from '@strapi/strapi';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import { acceptFiles } from './accept-files.ts';
import type { AcceptedFile } from './check-upload.ts';
import { cleanFileName } from './clean-file-name.ts';
import { hashStream } from './hash-stream.ts';
import { refuse } from './refusal.ts';
import type {
  FileInfo,
  FileRow,
  InputFile,
  ProviderService,
  UploadData,
  UploadService,
} from './upload-plugin.ts';

/** Accepted files on their way through the plugin, by where their bytes lie. */
export type Accepted = Map<string, AcceptedFile>;

const cleanInfo = (info: FileInfo): FileInfo =>
  typeof info.name === 'string' ? { ...info, name: cleanFileName(info.name).name } : info;

function cleanData(data: UploadData): UploadData {
  const { fileInfo } = data;
  if (fileInfo === undefined) return data;
  return {
    ...data,
    fileInfo: Array.isArray(fileInfo) ? fileInfo.map(cleanInfo) : cleanInfo(fileInfo),
  };
}

/** What Strapi stores: our name, ending and media type in the place of the sender's. */
function toStoredInput(file: InputFile, accepted: AcceptedFile): InputFile {
  const { mime } = accepted.kind;
  return {
    filepath: file.filepath,
    size: accepted.size,
    originalFilename: accepted.name,
    mimetype: mime,
    detectedMimeType: mime,
  };
}

/**
 * Strapi's upload service with content checks before anything is written. Every way in goes through
 * it: the media library, the content API, the seed.
 */
export function guardUploadService<Service extends UploadService>(
  service: Service,
  strapi: Core.Strapi,
  accepted: Accepted,
): Service {
  const settings = () => ({
    language: getEditorLocale(strapi),
    maxMegabytes: strapi.config.get<number>('plugin::upload.sizeLimit') / 1024 ** 2,
  });

  async function store<Result>(
    files: readonly InputFile[],
    checked: readonly AcceptedFile[],
    run: (inputs: InputFile[]) => Promise<Result>,
  ): Promise<Result> {
    const pairs = files.flatMap((file, at) => {
      const found = checked[at];
      return found === undefined ? [] : [{ file, found }];
    });
    for (const { file, found } of pairs) accepted.set(file.filepath, found);
    try {
      return await run(pairs.map(({ file, found }) => toStoredInput(file, found)));
    } finally {
      for (const { file } of pairs) accepted.delete(file.filepath);
    }
  }

  return {
    ...service,
    async upload({ data, files }: Parameters<UploadService['upload']>[0], options?: object) {
      const list = Array.isArray(files) ? files : [files];
      const checked = await acceptFiles(list, settings());
      return await store(list, checked, (inputs) =>
        service.upload({ data: cleanData(data), files: inputs }, options),
      );
    },
    async replace(
      id: unknown,
      { data, file }: Parameters<UploadService['replace']>[1],
      options?: object,
    ) {
      const before = await service.findOne(id);
      const checked = await acceptFiles([file], {
        ...settings(),
        check: ({ kind }) =>
          before === null || before.ext === kind.ext
            ? null
            : refuse('upload.replace', { ext: before.ext }),
      });
      return await store([file], checked, ([input = file]) =>
        service.replace(id, { data: cleanData(data), file: input }, options),
      );
    },
    // What is stored is what was uploaded: the publisher makes the sizes that pages need.
    getSettings: async () => ({
      ...(await service.getSettings()),
      sizeOptimization: false,
      autoOrientation: false,
      responsiveDimensions: false,
    }),
    updateFileInfo: (id: unknown, info: FileInfo, options?: object) =>
      service.updateFileInfo(id, cleanInfo(info), options),
  };
}

/**
 * Strapi's provider service that also writes what Closer knows of a file into its row, from the very
 * bytes that will be stored.
 */
export function guardProviderService<Service extends ProviderService>(
  service: Service,
  accepted: Accepted,
): Service {
  return {
    ...service,
    async checkFileSize(row: FileRow) {
      await service.checkFileSize(row);
      const found = accepted.get(row.filepath ?? '');
      Object.assign(row, {
        sha256: await hashStream(row.getStream()),
        sentSha256: found?.sentSha256 ?? null,
        pages: found?.pdf?.pages ?? null,
        tagged: found?.pdf?.tagged ?? null,
        textLayer: found?.pdf?.textLayer ?? null,
      });
    },
  };
}
