import type { Licence } from '@closer/shared/content/material.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { LICENCE_DEEDS } from './licence.ts';
import type { LicenceView } from './material-view.ts';

/** What may be done with a work, with the address of the licence where it has one. */
export function buildLicence(licence: Licence, locale: Locale): LicenceView {
  return {
    code: licence,
    label: t(locale)(`licence.${licence}`),
    href: LICENCE_DEEDS[licence],
  };
}
