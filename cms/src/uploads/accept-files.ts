import { errors } from '@strapi/utils';
import type { Locale } from '../dictionaries/dictionaries.ts';
import { t } from '../dictionaries/translate.ts';
import { checkUpload, type AcceptedFile, type UploadedFile } from './check-upload.ts';
import { withFileOpener } from './open-content.ts';
import type { Refusal } from './refusal.ts';
import type { InputFile } from './upload-plugin.ts';

/** A refusal as the editor reads it. */
export function toSentence(language: Locale, name: string, refusal: Refusal): string {
  const reason = t(language, refusal.key, refusal.params);
  return t(language, 'upload.refused', { name, reason });
}

/**
 * Throws what Strapi answers 413 or 400 with. All refused files are named together.
 */
function throwRefusals(language: Locale, refused: readonly (readonly [string, Refusal])[]): never {
  const message = refused.map(([name, refusal]) => toSentence(language, name, refusal)).join('\n');
  if (refused.every(([, refusal]) => refusal.key === 'upload.too-large')) {
    throw new errors.PayloadTooLargeError(message);
  }
  throw new errors.ValidationError(message);
}

function toUploadedFile(file: InputFile): UploadedFile {
  return { path: file.filepath, name: file.originalFilename ?? '', size: file.size };
}

/**
 * Checks every file by its content and puts clean copies in the place of pictures; `check` may refuse what was accepted for a reason of its own.
 * @throws ValidationError or PayloadTooLargeError in the editor's language when any file is refused
 */
export async function acceptFiles(
  files: readonly InputFile[],
  settings: {
    language: Locale;
    maxMegabytes: number;
    check?: (accepted: AcceptedFile) => Refusal | null;
  },
): Promise<readonly AcceptedFile[]> {
  const accepted: AcceptedFile[] = [];
  const refused: (readonly [string, Refusal])[] = [];
  await withFileOpener(async ({ open }) => {
    for (const file of files) {
      const uploaded = toUploadedFile(file);
      const result = await checkUpload(uploaded, settings.maxMegabytes, open);
      const refusal = 'key' in result ? result : (settings.check?.(result) ?? null);
      if (refusal !== null) refused.push([uploaded.name, refusal]);
      else if (!('key' in result)) accepted.push(result);
    }
  });
  if (refused.length > 0) throwRefusals(settings.language, refused);
  return accepted;
}
