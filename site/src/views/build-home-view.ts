import type { Term } from '@closer/shared/content/term.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import type { Library, Work } from '../library/library.ts';
import { toPlainText } from '../library/render-markdown.ts';
import { buildCampaignCall } from './build-campaign-call.ts';
import { buildEntryCard, getWholeSummary } from './build-entry-card.ts';
import { ALL_LOCALES, buildFrame } from './build-frame.ts';
import { getFacetValuePath } from './build-facets-view.ts';
import { buildLink, pick } from './build-link.ts';
import { buildMotifView } from './build-motif-view.ts';
import type { HomeView, TopicView } from './home-view.ts';
import { buildRichText } from './rich-text.ts';
import {
  getForeignLang,
  getLang,
  inEveryLocale,
  toHref,
  toUrl,
  type SiteContext,
} from './site-context.ts';

const LATEST_SHOWN = 6;
const PRACTICES_SHOWN = 3;
const PARTNERS_SHOWN = 8;

/** The home page: what this is, and the ways in. */
export function buildHomeView(context: SiteContext, locale: Locale): HomeView {
  const { library } = context;
  const say = t(locale);
  const shown = library.site === null ? null : getProse(library.site, locale);
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  const { tagline = null, summary = null, title = say('site.name') } = shown?.prose ?? {};
  const cards = (works: readonly Work[]) =>
    works.map((each) => buildEntryCard(context, each, locale));
  const featured = pick(library.materialsById, library.site?.featuredMaterials ?? []);
  return {
    page: 'home',
    frame: buildHomeFrame(context, locale, title, tagline, summary),
    title: { text: title, lang },
    tagline: tagline === null ? null : { text: tagline, lang },
    summary: buildRichText(context, summary, lang),
    topics: getTopics(library).map((term) => buildTopic(context, term, locale)),
    topicsHref: toHref(context, `/${locale}/terms/`),
    featured: cards(featured),
    latest: cards(getLatest(library, featured)),
    campaign: buildCampaignCall(context, locale),
    library: {
      href: toHref(context, `/${locale}/library/`),
      countLabel: say('count.material', { count: library.works.length }),
    },
    practices: [...library.caseStudies.values()]
      .slice(0, PRACTICES_SHOWN)
      .map((each) => buildEntryCard(context, each, locale)),
    practicesHref: toHref(context, `/${locale}/case-studies/`),
    practicesCountLabel: say('count.caseStudy', { count: library.caseStudies.size }),
    partners: getPartners(library).map((each) => buildEntryCard(context, each, locale)),
    partnersHref: toHref(context, `/${locale}/organisations/`),
    partnersCountLabel: say('count.partner', { count: library.organisations.size }),
    languages: buildLanguages(context, locale),
  };
}

function buildHomeFrame(
  context: SiteContext,
  locale: Locale,
  title: string,
  tagline: string | null,
  summary: string | null,
): HomeView['frame'] {
  const url = toUrl(context, `/${locale}/`);
  const description = tagline ?? (summary === null ? null : toPlainText(summary));
  return buildFrame(context, {
    locale,
    paths: inEveryLocale((code) => `/${code}/`),
    title: tagline === null ? title : `${title} – ${tagline}`,
    description,
    textLocales: ALL_LOCALES,
    textLocale: locale,
    jsonLd: {
      '@type': 'WebSite',
      '@id': url,
      url,
      name: title,
      description,
      inLanguage: getLang(locale),
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: `${toUrl(context, `/${locale}/search/`)}?q={query}`,
        },
        'query-input': 'required name=query',
      },
    },
    metas: [],
    openGraphType: 'website',
    pictureHue: null,
    bareTitle: true,
    defaultPath: '/',
  });
}

/** The terms that an editor put first, else the fields in the order of their source. */
function getTopics(library: Library): readonly Term[] {
  const featured = pick(library.terms, library.site?.featuredTerms ?? []);
  return featured.length > 0 ? featured : (library.termsByScheme.get('field') ?? []);
}

function buildTopic(context: SiteContext, term: Term, locale: Locale): TopicView {
  const count = context.library.relations.worksByTerm.get(term.id)?.length ?? 0;
  return {
    ...buildLink(context, term, locale),
    code: term.code,
    count,
    countLabel: formatNumber(locale, count),
    summary: getWholeSummary(term, locale),
    motif: buildMotifView(context.library, term),
  };
}

/** Published last, newest first; what stands above already is left out. */
function getLatest(library: Library, featured: readonly Work[]): readonly Work[] {
  const publishedAt = (each: Work) => library.records.get(each.id)?.publishedAt ?? '';
  return library.works
    .filter((each) => !featured.includes(each))
    .sort((a, b) =>
      publishedAt(a) < publishedAt(b) ? 1 : publishedAt(a) > publishedAt(b) ? -1 : 0,
    )
    .slice(0, LATEST_SHOWN);
}

/** The organisations with most materials. */
function getPartners(library: Library) {
  const count = (id: string) => library.relations.worksByOrganisation.get(id)?.length ?? 0;
  return [...library.organisations.values()]
    .sort((a, b) => count(b.id) - count(a.id) || (a.id < b.id ? -1 : 1))
    .slice(0, PARTNERS_SHOWN);
}

/** Languages that files are in; `und` is none to choose. */
function buildLanguages(context: SiteContext, locale: Locale): HomeView['languages'] {
  return [...context.library.facets.language]
    .filter(([tag]) => tag !== 'und')
    .sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
    .map(([tag, works]) => ({
      href: toHref(context, getFacetValuePath(locale, 'language', tag)),
      label: getLanguageName(locale, tag),
      lang: null,
      countLabel: formatNumber(locale, works.length),
    }));
}
