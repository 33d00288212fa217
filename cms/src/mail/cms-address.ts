import type { Core } from '@strapi/strapi';
import { readSettings } from '../env.ts';

/**
 * Where editors open the CMS, without a slash at its end. Never what a request says of itself: its sender
 * writes that, and a mail would lead others there.
 */
export function getCmsAddress(strapi: Core.Strapi): string {
  return readSettings().CMS_URL ?? strapi.config.get<string>('server.absoluteUrl');
}

/** Makes Strapi's own mails, those of forgotten passwords, lead to the same address. */
export function nameCmsAddress(strapi: Core.Strapi): void {
  strapi.config.set('admin.absoluteUrl', `${getCmsAddress(strapi)}/admin`);
}
