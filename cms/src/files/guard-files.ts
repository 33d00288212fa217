import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findFileUsers } from '../documents/find-usage.ts';
import { refuseUsed } from '../documents/refuse-used.ts';
import { recordChange } from '../records/outbox.ts';

interface UploadService {
  remove: (file: unknown) => Promise<unknown>;
  replace: (id: unknown, ...rest: unknown[]) => Promise<unknown>;
  updateFileInfo: (id: unknown, ...rest: unknown[]) => Promise<unknown>;
}

const withId = z.object({ id: z.number() });

/** Refuses to delete a file that an entry carries, and tells readers' side of a file that changed. */
export function guardFiles(strapi: Core.Strapi): void {
  const service: UploadService = strapi.plugin('upload').service('upload');
  const { remove, replace, updateFileInfo } = service;
  const tell = async (id: unknown): Promise<void> =>
    await recordChange(strapi, { action: 'file', type: 'file', documentId: String(id) });
  service.remove = async (file) => {
    await refuseUsed(
      strapi,
      'delete.file-used',
      await findFileUsers(strapi, withId.parse(file).id),
    );
    return await remove.call(service, file);
  };
  service.replace = async (id, ...rest) => {
    const result = await replace.call(service, id, ...rest);
    await tell(id);
    return result;
  };
  service.updateFileInfo = async (id, ...rest) => {
    const result = await updateFileInfo.call(service, id, ...rest);
    await tell(id);
    return result;
  };
}
