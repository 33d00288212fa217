import type { Licence } from '@closer/shared/content/material.ts';

/** Address of a licence's deed; null where there is no public one. */
export const LICENCE_DEEDS: Readonly<Record<Licence, string | null>> = {
  'cc-by-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'cc-by-sa-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'cc-by-nc-4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
  'cc-by-nc-sa-4.0': 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
  'cc0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'ofl-1.1': 'https://openfontlicense.org/open-font-license-official-text/',
  'public-domain': 'https://creativecommons.org/publicdomain/mark/1.0/',
  'brand-use': null,
  'all-rights-reserved': null,
  'not-stated': null,
};
