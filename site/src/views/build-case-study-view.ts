import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import type { PageEntry } from '../library/library.ts';
import { buildEntryCard } from './build-entry-card.ts';
import { buildEntryPage } from './build-entry-page.ts';
import { buildLinksFact, buildProjectFact, buildTextFact } from './build-fact.ts';
import { buildIndicators, shareSource } from './build-indicators.ts';
import { pick } from './build-link.ts';
import { buildPicture } from './build-picture.ts';
import { buildPlansFrom } from './build-plans-from.ts';
import { buildRequests } from './build-requests.ts';
import { buildTextParts } from './build-text-parts.ts';
import type { CaseStudyView } from './case-study-view.ts';
import { findRelatedPractices } from './find-related-practices.ts';
import { formatPractice } from './format-period.ts';
import { getForeignLang, getLang, toHref, type SiteContext } from './site-context.ts';

const PARTS = ['challenge', 'approach', 'results', 'evaluation', 'lessons'] as const;
const ELSEWHERE = ['transferability', 'resources'] as const;

/** The page of a good practice. */
export function buildCaseStudyView(
  context: SiteContext,
  practice: CaseStudy,
  locale: Locale,
): CaseStudyView {
  const { library } = context;
  const say = t(locale);
  const shown = getProse(practice, locale);
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  const cards = (entries: readonly PageEntry[]) =>
    entries.map((each) => buildEntryCard(context, each, locale));
  const indicators = shareSource(buildIndicators(context, practice.indicators, locale));
  const list = { path: `/${locale}/case-studies/`, label: say('caseStudies.title') };
  return {
    ...buildEntryPage(context, practice, locale, {
      page: 'case-study',
      list,
      facts: buildFacts(context, practice, locale),
      parts: buildTextParts(context, practice, locale, (prose) =>
        PARTS.map((key) => [key, say(`caseStudy.${key}`), prose[key]]),
      ),
      groups: buildPlansFrom(context, practice, locale),
    }),
    cover: buildPicture(context, practice.cover, shown?.prose.coverAlt ?? '', lang),
    indicators: indicators.figures,
    indicatorsSource: indicators.source,
    elsewhere: buildTextParts(
      context,
      practice,
      locale,
      (prose) => ELSEWHERE.map((key) => [key, say(`caseStudy.${key}`), prose[key]]),
      4,
    ),
    adoptedBy: cards(pick(library.organisations, practice.adoptedBy)),
    materials: cards(pick(library.materialsById, practice.materials)),
    related: cards(findRelatedPractices(library, practice)),
    all: { href: toHref(context, list.path), label: say('caseStudy.all'), lang: null },
    requests: buildRequests(context, practice, locale),
  };
}

function buildFacts(
  context: SiteContext,
  practice: CaseStudy,
  locale: Locale,
): CaseStudyView['facts'] {
  const { terms, organisations, places } = context.library;
  const say = t(locale);
  const links = (key: string, label: string, entries: readonly PageEntry[]) =>
    buildLinksFact(context, key, label, entries, locale);
  return [
    ...buildTextFact('period', say('caseStudy.period'), formatPractice(locale, practice)),
    ...links('places', say('caseStudy.places'), pick(places, practice.places)),
    ...links(
      'organisations',
      say('caseStudy.organisations'),
      pick(organisations, practice.organisations),
    ),
    ...buildProjectFact(context, practice.project, locale),
    ...links('fields', say('material.fields'), pick(terms, practice.fields)),
    ...links('targetGroups', say('material.targetGroups'), pick(terms, practice.targetGroups)),
    ...links('methods', say('caseStudy.methods'), pick(terms, practice.methods)),
  ];
}
