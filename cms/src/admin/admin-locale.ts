import { toLocale, type Locale } from '../dictionaries/dictionaries.ts';

/** Where Strapi keeps the language of the interface. */
const KEY = 'strapi-admin-language';

/** The language the editor reads the CMS in. */
export function getAdminLocale(): Locale {
  return toLocale(localStorage.getItem(KEY));
}

/** Greets a new editor in the language of her browser, where Strapi would begin in English. */
export function chooseFirstLocale(): void {
  if (localStorage.getItem(KEY) === null) localStorage.setItem(KEY, toLocale(navigator.language));
}
