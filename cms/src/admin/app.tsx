import { Earth, Pencil } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { LOCALE_CODES } from '../dictionaries/dictionaries.ts';
import { chooseFirstLocale, getAdminLocale } from './admin-locale.ts';
import logo from './logo.svg';
import { translateColumns, translateForm } from './translate-forms.tsx';
import { getInterfaceTexts } from './translate-words.ts';

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
      components: { Input: () => import('./LanguageInput.tsx') },
    });
    // Strapi's own widgets count rows, and an entry has one in every language.
    app.widgets.register(() => [
      {
        id: 'is-it-live',
        icon: Earth,
        title: { id: 'live.title', defaultMessage: 'Is it live?' },
        component: async () => (await import('./IsItLive.tsx')).IsItLive,
      },
      {
        id: 'start-here',
        icon: Pencil,
        title: { id: 'start.title', defaultMessage: 'Begin here' },
        component: async () => (await import('./StartHere.tsx')).StartHere,
      },
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
