import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { LOCALE_CODES } from '../dictionaries/dictionaries';
import { chooseFirstLocale, getAdminLocale } from './admin-locale';
import logo from './logo.svg';
import { translateColumns, translateForm } from './translate-forms';
import { getInterfaceTexts } from './translate-words';

/** Widgets that say nothing to an editor. */
const LEFT_OUT = ['key-statistics', 'profile-info', 'chart-entries'];

/** A shop for additions that this CMS does not take, and a builder for what its files say. */
function hideLinks(): void {
  const style = document.createElement('style');
  style.textContent =
    'nav a:is([href^="https://market.strapi.io"], [href$="/plugins/content-type-builder"])' +
    '{ display: none }';
  document.head.append(style);
}

chooseFirstLocale();

export default {
  config: {
    locales: LOCALE_CODES.filter((code) => code !== 'en'),
    translations: Object.fromEntries(LOCALE_CODES.map((code) => [code, getInterfaceTexts(code)])),
    auth: { logo },
    menu: { logo },
    head: { favicon: logo, title: 'Closer' },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    app.customFields.register({
      name: 'language',
      type: 'string',
      intlLabel: { id: 'live.title', defaultMessage: 'Language' },
      intlDescription: { id: 'live.title', defaultMessage: 'Language' },
      components: { Input: () => import('./LanguageInput') },
    });
    app.widgets.register((widgets) => [
      {
        id: 'is-it-live',
        icon: Earth,
        title: { id: 'live.title', defaultMessage: 'Is it live?' },
        component: async () => (await import('./IsItLive')).IsItLive,
      },
      ...widgets.filter(({ id }) => !LEFT_OUT.includes(id)),
    ]);
  },

  bootstrap(app: StrapiApp) {
    hideLinks();
    app.registerHook(
      'Admin/CM/pages/EditView/mutate-edit-view-layout',
      ({ layout, ...rest }: { layout: Parameters<typeof translateForm>[1] }) => ({
        ...rest,
        layout: translateForm(getAdminLocale(), layout),
      }),
    );
    app.registerHook(
      'Admin/CM/pages/ListView/inject-column-in-table',
      ({ displayedHeaders, ...rest }: { displayedHeaders: { label: unknown }[] }) => ({
        ...rest,
        displayedHeaders: translateColumns(getAdminLocale(), displayedHeaders),
      }),
    );
  },
};
