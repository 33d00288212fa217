import { Clock, Earth, Pencil } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { LOCALE_CODES } from '../dictionaries/dictionaries.ts';
import type { CustomInputProps } from './ChoiceInput.tsx';
import { addHandIn } from './add-hand-in.tsx';
import { chooseFirstLocale, getAdminLocale } from './admin-locale.ts';
import { keepVersions } from './keep-versions.ts';
import logo from './logo.svg';
import { translateColumns, translateForm } from './translate-forms.tsx';
import { getInterfaceTexts } from './translate-words.ts';

/**
 * What Strapi offers and this CMS does not take: a shop for additions, a builder for what its files
 * say, uploads from addresses of the internet.
 */
const NOT_OFFERED = [
  'nav a[href^="https://market.strapi.io"]',
  'nav a[href$="/plugins/content-type-builder"]',
  '[role="dialog"] [role="tab"][id$="-trigger-url"]',
];

/** The help of a list stands behind its label, and below it where the two do not fit: Strapi would cut the label. */
const LIST_HELP = `
  div:has(> label + div [data-list-help]) { flex-wrap: wrap }
  label:has(+ div [data-list-help]) { flex-shrink: 0; max-width: 100% }
`;

/** A refusal says each thing that is wrong in a line of its own: Strapi would run them together. */
const REFUSAL_LINES = '[data-sonner-toast] { white-space: pre-line }';

function addStyles(): void {
  const style = document.createElement('style');
  style.textContent = `:is(${NOT_OFFERED.join(', ')}) { display: none }${LIST_HELP}${REFUSAL_LINES}`;
  document.head.append(style);
}

type LoadInput = () => Promise<{ default: ComponentType<CustomInputProps> }>;

/** Makes an input known to forms. Its label would stand in the builder of types, which is closed. */
function addInput(app: StrapiApp, name: string, Input: LoadInput): void {
  const words = { id: `closer.${name}`, defaultMessage: name };
  app.customFields.register({
    name,
    type: 'string',
    intlLabel: words,
    intlDescription: words,
    components: { Input },
  });
}

const isArranging = (): boolean =>
  /\/configurations\/(edit|list)$/u.test(globalThis.location.pathname);

chooseFirstLocale();
globalThis.fetch = keepVersions(globalThis.fetch.bind(globalThis));

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
    addInput(app, 'language', () => import('./LanguageInput.tsx'));
    addInput(app, 'text-language', () => import('./TextLanguageInput.tsx'));
    addInput(app, 'time-zone', () => import('./TimeZoneInput.tsx'));
    addInput(app, 'currency', () => import('./CurrencyInput.tsx'));
    addInput(app, 'group-heading', () => import('./GroupHeading.tsx'));
    // Strapi's own widgets count rows, and an entry has one in every language.
    app.widgets.register(() => [
      {
        id: 'is-it-live',
        icon: Earth,
        title: { id: 'live.title', defaultMessage: 'Is it live?' },
        component: async () => (await import('./IsItLive.tsx')).IsItLive,
      },
      {
        id: 'waiting',
        icon: Clock,
        title: { id: 'hand-in.widget.title', defaultMessage: 'Waiting for publishing' },
        component: async () => (await import('./Waiting.tsx')).Waiting,
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
    addStyles();
    addHandIn(app);
    app.addSettingsLink('global', {
      id: 'closer-editors',
      to: 'editors',
      intlLabel: { id: 'people.page.title', defaultMessage: 'Editors' },
      permissions: [{ action: 'admin::users.update', subject: null }],
      Component: async () => await import('./EditorsPage.tsx'),
    });
    app.registerHook(
      'Admin/CM/pages/EditView/mutate-edit-view-layout',
      ({ layout, ...rest }: { layout: Parameters<typeof translateForm>[1] }) => ({
        ...rest,
        // Where an operator arranges a form, what she sees is what Strapi keeps.
        layout: isArranging() ? layout : translateForm(getAdminLocale(), layout),
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
