import { DEFAULT_LOCALE, LOCALES } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

interface LocaleService {
  find(): Promise<unknown>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

/** Makes the site's languages in the CMS, and English the one that a new entry starts in. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const service: LocaleService = strapi.plugin('i18n').service('locales');
  const present = z.array(z.object({ code: z.string() })).parse(await service.find());
  for (const { code, name } of LOCALES) {
    if (!present.some((locale) => locale.code === code)) await service.create({ code, name });
  }
  await service.setDefaultLocale({ code: DEFAULT_LOCALE });
}
