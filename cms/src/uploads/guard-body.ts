import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { MessageKey } from '../dictionaries/dictionaries.ts';
import { findEditorLocale } from '../dictionaries/editor-locale.ts';
import { t } from '../dictionaries/translate.ts';
import { readSettings } from '../env.ts';
import { measureDisk } from './measure-disk.ts';

type Handler = Exclude<ReturnType<Core.MiddlewareFactory>, void>;
type Context = Parameters<Handler>[0];

const bodyConfig = z.looseObject({ formidable: z.looseObject({ maxFileSize: z.number() }) });

const NAMES: Readonly<Record<number, string>> = {
  400: 'ValidationError',
  413: 'PayloadTooLargeError',
  507: 'InsufficientStorageError',
};

/** What a multipart request carries beside its file. */
const ENVELOPE = 1024 ** 2;

const isDiskFull = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC';

const parsedFiles = z.looseObject({
  files: z.record(z.string(), z.unknown()).optional(),
});
const fileSize = z.looseObject({ size: z.number() });

function hasEmptyFile(request: unknown): boolean {
  const files = Object.values(parsedFiles.parse(request).files ?? {}).flat();
  return files.some((file) => fileSize.safeParse(file).data?.size === 0);
}

/**
 * Wraps Strapi's body middleware so that an upload leaves nothing behind: its bytes lie in a folder of
 * their own, which goes away with the request however that ends. Faults of the transfer are
 * answered in the editor's language. A disk that fills up is told in the log, and one that is nearly full
 * takes no more.
 */
export function guardBody(factory: Core.MiddlewareFactory): Core.MiddlewareFactory {
  return (rawConfig: unknown, { strapi }) => {
    const config = bodyConfig.parse(rawConfig);
    const limit = config.formidable.maxFileSize;
    const plain = factory(config, { strapi });

    async function answer(context: Context, status: number, key: MessageKey): Promise<void> {
      const language = await findEditorLocale(strapi, context);
      const message = t(language, key, { limit: Math.round(limit / 1024 ** 2) });
      context.status = status;
      context.body = { data: null, error: { status, name: NAMES[status], message, details: {} } };
    }

    /** Whether there is room; says in the log when it gets scarce. */
    async function hasRoom(): Promise<boolean> {
      const room = await measureDisk(readSettings().DATA_DIR);
      if (room !== 'plenty') {
        strapi.log.warn('The disk of DATA_DIR is over 80 % full; at 90 % no more files are taken.');
      }
      return room !== 'none';
    }

    async function receive(context: Context, next: () => Promise<unknown>): Promise<void> {
      const uploadDir = await mkdtemp(join(tmpdir(), 'closer-upload-'));
      const formidable = {
        ...config.formidable,
        minFileSize: 0,
        maxFieldsSize: ENVELOPE,
        uploadDir,
      };
      const parse = factory({ ...config, formidable }, { strapi });
      const transfer = { arrived: false };
      try {
        await parse?.(context, async () => {
          transfer.arrived = true;
          // Strapi answers an empty file in English, before our checks see it.
          if (hasEmptyFile(context.request)) await answer(context, 400, 'upload.empty');
          else await next();
        });
        if (!transfer.arrived) await answer(context, 413, 'upload.too-large');
      } catch (fault) {
        if (isDiskFull(fault)) await answer(context, 507, 'upload.disk-full');
        else if (transfer.arrived) throw fault;
        else await answer(context, 400, 'upload.unreadable');
      } finally {
        await rm(uploadDir, { recursive: true, force: true });
      }
    }

    return async (context, next) => {
      if (typeof context.is('multipart') !== 'string') {
        await plain?.(context, next);
      } else if (Number(context.get('content-length')) > limit + ENVELOPE) {
        await answer(context, 413, 'upload.too-large');
      } else if (!(await hasRoom())) {
        await answer(context, 507, 'upload.disk-nearly-full');
      } else {
        await receive(context, next);
      }
    };
  };
}
