import { locale } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { toEntryType, toUid } from './library-type.ts';
import { makeSlug } from './slugs.ts';

interface UidService {
  generateUIDField: (wish: unknown) => Promise<unknown>;
}

const wishSchema = z.object({
  contentTypeUID: z.string(),
  data: z.object({ title: z.string().trim().min(1) }),
  locale: locale.nullish(),
});

/**
 * Lets the button beside the address field, and the form while a title is typed, make addresses as
 * saving does: by the transliteration of the language.
 */
export function nameAddresses(strapi: Core.Strapi): void {
  const service: UidService = strapi.plugin('content-manager').service('uid');
  const { generateUIDField } = service;
  service.generateUIDField = async (wish) => {
    const parsed = wishSchema.safeParse(wish);
    const type = parsed.success ? toEntryType(parsed.data.contentTypeUID) : undefined;
    if (!parsed.success || type === undefined) return await generateUIDField.call(service, wish);
    const { data, locale: language } = parsed.data;
    return await makeSlug(strapi, toUid(type), data.title, language ?? 'en', undefined);
  };
}
