import { DEFAULT_LOCALE, LOCALE_CODES } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import { t } from '../dictionaries/translate.ts';

interface LocaleService {
  delete: () => Promise<unknown>;
  create: (locale: { code: string }) => Promise<unknown>;
  setDefaultLocale: (locale: { code: string }) => Promise<unknown>;
}

/**
 * The languages are those of the site: Strapi would delete every text of a language with it, and
 * readers could not reach the texts of one more.
 */
export function fixLocales(strapi: Core.Strapi): void {
  const service: LocaleService = strapi.plugin('i18n').service('locales');
  const { create, setDefaultLocale } = service;
  const toRefusal = (): Error =>
    new errors.ForbiddenError(t(getEditorLocale(strapi), 'content.locale.fixed'));
  const isOurs = (code: string): boolean => LOCALE_CODES.some((locale) => locale === code);
  service.delete = async () => await Promise.reject(toRefusal());
  service.setDefaultLocale = async (locale) =>
    locale.code === DEFAULT_LOCALE
      ? await setDefaultLocale(locale)
      : await Promise.reject(toRefusal());
  service.create = async (locale) =>
    isOurs(locale.code) ? await create(locale) : await Promise.reject(toRefusal());
}
