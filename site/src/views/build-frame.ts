import { DEFAULT_LOCALE, LOCALES, LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import type { FallbackView, FrameView, LanguageLink, LinkView, MetaView } from './frame-view.ts';
import type { JsonLdNode } from './json-ld.ts';
import type { Hue } from './build-motif-view.ts';
import { getOpenGraphImagePath, SITE_HUE } from './open-graph-image.ts';
import type { ProvenanceView } from './provenance-view.ts';
import { cutText } from './cut-text.ts';
import { standByDigest } from './stand-by-digest.ts';
import {
  getLang,
  getSiteName,
  toHref,
  toUrl,
  type SiteContext,
  type SiteLinks,
} from './site-context.ts';

/** What a page says of itself to its frame. */
export interface FrameFacts {
  readonly locale: Locale;
  /** Addresses of this page in every language, below the base. */
  readonly paths: Readonly<Record<Locale, string>>;
  /** Heading of the page. */
  readonly title: string;
  readonly description: string | null;
  /** Languages that have own text; the others show `textLocale`. */
  readonly textLocales: readonly Locale[];
  /** Language of the text that is shown. */
  readonly textLocale: Locale;
  /** 404 and 410 have none. */
  readonly canonical?: false;
  /** Sources and funding of what the page tells. */
  readonly provenance?: ProvenanceView | null;
  /** Main thing of the page for search engines. */
  readonly jsonLd: JsonLdNode | null;
  readonly metas: readonly MetaView[];
  readonly openGraphType: FrameView['openGraph']['type'];
  /** Colour of a picture of its own, drawn with its title; null: it has the site's. */
  readonly pictureHue: Hue | null;
  /** The home page's title names the site already. */
  readonly bareTitle?: true;
  /** False where other languages have no page that says the same: a letter of an alphabet. */
  readonly translated?: false;
  /** Page for readers of no language of ours; else that of the default language. */
  readonly defaultPath?: string;
}

const DESCRIPTION_LENGTH = 200;

/** Everything around a page's content. */
export function buildFrame(context: SiteContext, facts: FrameFacts): FrameView {
  const { locale } = facts;
  const path = facts.paths[locale];
  const siteName = getSiteName(context.library, locale) ?? t(locale)('site.name');
  const isFallback = facts.textLocale !== locale;
  const canonicalPath = facts.paths[facts.textLocale];
  const hasCanonical = facts.canonical !== false;
  const description =
    facts.description === null ? null : cutText(facts.description, DESCRIPTION_LENGTH);
  const row = LOCALES.find((each) => each.code === locale);
  return {
    locale,
    lang: getLang(locale),
    dir: row?.dir ?? 'ltr',
    base: context.base,
    path,
    documentTitle:
      facts.bareTitle === true
        ? facts.title
        : t(locale)('documentTitle', { title: facts.title, site: siteName }),
    description,
    indexed: hasCanonical,
    canonical: hasCanonical ? toUrl(context, canonicalPath) : null,
    hreflang:
      hasCanonical && !isFallback && facts.translated !== false
        ? buildHreflang(context, facts)
        : [],
    languages: buildLanguages(context, facts),
    ...getSiteLinks(context, locale, path),
    siteName,
    contactEmail: context.library.site?.contactEmail ?? null,
    searchFallbackAction: toHref(context, `/${locale}/a-z/`),
    searchHref: toHref(context, `/${locale}/search/`),
    fallback: isFallback ? buildFallback(context, facts) : null,
    provenance: facts.provenance ?? null,
    jsonLd: facts.jsonLd,
    metas: facts.metas,
    openGraph: {
      type: facts.openGraphType,
      title: facts.title,
      description,
      url: toUrl(context, canonicalPath),
      image: toUrl(
        context,
        facts.pictureHue === null
          ? getOpenGraphImagePath(context, { words: siteName, locale, hue: SITE_HUE })
          : getOpenGraphImagePath(context, {
              words: facts.title,
              locale: facts.textLocale,
              hue: facts.pictureHue,
            }),
      ),
      imageAlt: t(locale)('openGraph.alt', {
        title: facts.pictureHue === null ? siteName : facts.title,
      }),
      locale: OPEN_GRAPH_LOCALES[facts.textLocale],
    },
  };
}

/** Open Graph wants a territory; each language is given the country where most of its readers live. */
const OPEN_GRAPH_LOCALES: Readonly<Record<Locale, string>> = {
  en: 'en_GB',
  mk: 'mk_MK',
  bg: 'bg_BG',
  ro: 'ro_RO',
  hu: 'hu_HU',
};

function buildHreflang(context: SiteContext, facts: FrameFacts): FrameView['hreflang'] {
  const first = facts.textLocales.includes(DEFAULT_LOCALE)
    ? DEFAULT_LOCALE
    : (facts.textLocales[0] ?? DEFAULT_LOCALE);
  return [
    ...facts.textLocales.map((code) => ({
      lang: getLang(code),
      href: toUrl(context, facts.paths[code]),
    })),
    { lang: 'x-default', href: toUrl(context, facts.defaultPath ?? facts.paths[first]) },
  ];
}

function buildLanguages(context: SiteContext, facts: FrameFacts): readonly LanguageLink[] {
  return LOCALES.map((row) => ({
    locale: row.code,
    lang: row.lang,
    label: row.name,
    href: toHref(context, facts.paths[row.code]),
    current: row.code === facts.locale,
    ownText: facts.textLocales.includes(row.code),
  }));
}

function buildFallback(context: SiteContext, facts: FrameFacts): FallbackView {
  const lang = getLang(facts.textLocale);
  return {
    textLocale: facts.textLocale,
    lang,
    languageName: getLanguageName(facts.locale, lang),
    available: facts.textLocales.map((code) => ({
      href: toHref(context, facts.paths[code]),
      label: LOCALES.find((row) => row.code === code)?.name ?? code,
      lang: getLang(code),
    })),
  };
}

/** The main navigation: first part of the addresses that belong to each link. */
const SECTIONS = [
  { key: 'nav.library', path: 'library', below: ['library', 'material'] },
  {
    key: 'nav.campaigns',
    path: 'campaigns',
    below: ['campaigns', 'campaign', 'leaflet', 'identity-asset'],
  },
  { key: 'nav.caseStudies', path: 'case-studies', below: ['case-studies', 'case-study'] },
  {
    key: 'nav.projects',
    path: 'projects',
    below: ['projects', 'project', 'programme'],
  },
  { key: 'nav.events', path: 'events', below: ['events', 'event'] },
  { key: 'nav.topics', path: 'terms', below: ['terms', 'term'] },
  {
    key: 'nav.organisations',
    path: 'organisations',
    below: ['organisations', 'organisation', 'networks', 'network'],
  },
  { key: 'nav.places', path: 'places', below: ['places', 'place'] },
  { key: 'nav.search', path: 'search', below: ['search'] },
] as const;

/** Lists that the foot of every page leads to: the main navigation has room for no more. */
const FOOT_LISTS = [
  {
    key: 'actionPlans.title',
    path: 'action-plans',
    below: ['action-plans', 'action-plan', 'portfolio'],
  },
  { key: 'networks.title', path: 'networks', below: ['networks', 'network'] },
  { key: 'nav.az', path: 'a-z', below: ['a-z'] },
] as const;

function getSiteLinks(context: SiteContext, locale: Locale, path: string): SiteLinks {
  const section = path.split('/')[2] ?? '';
  const known = context.siteLinks.get(`${locale} ${section}`);
  if (known !== undefined) return known;
  const { digest } = context;
  const toLink = ({ key, path: list, below }: (typeof SECTIONS | typeof FOOT_LISTS)[number]) => ({
    href: toHref(context, `/${locale}/${list}/`),
    label: t(locale)(key),
    lang: null,
    current: below.some((part) => part === section),
  });
  const links: SiteLinks = {
    home: { href: toHref(context, `/${locale}/`), label: t(locale)('nav.home'), lang: null },
    navigation: standByDigest(SECTIONS.map(toLink), digest),
    footer: standByDigest(
      [
        ...FOOT_LISTS.map(toLink),
        ...[...context.library.pages.values()]
          .flatMap((page) => buildPageLink(context, page.id, locale))
          .map((link) => ({ ...link, current: false })),
      ],
      digest,
    ),
  };
  context.siteLinks.set(`${locale} ${section}`, links);
  return links;
}

function buildPageLink(context: SiteContext, id: string, locale: Locale): readonly LinkView[] {
  const page = context.library.pages.get(id);
  const shown = page === undefined ? null : getProse(page, locale);
  const path = context.library.paths.get(id)?.[locale];
  if (shown === null || path === undefined) return [];
  return [
    {
      href: toHref(context, path),
      label: shown.prose.title,
      lang: shown.textLocale === locale ? null : getLang(shown.textLocale),
    },
  ];
}

/** The languages of the site, for pages whose words all come from the dictionaries. */
export const ALL_LOCALES: readonly Locale[] = LOCALE_CODES;
