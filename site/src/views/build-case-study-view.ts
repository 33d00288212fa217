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
import type { CaseStudyView, TextPartView } from './case-study-view.ts';
import { findRelatedPractices } from './find-related-practices.ts';
import { formatPractice } from './format-period.ts';
import { buildRichText } from './rich-text.ts';
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
      parts: buildParts(context, practice, locale, PARTS),
      groups: buildPlansFrom(context, practice, locale),
    }),
    cover: buildPicture(context, practice.cover, shown?.prose.coverAlt ?? '', lang),
    indicators: indicators.figures,
    indicatorsSource: indicators.source,
    elsewhere: buildParts(context, practice, locale, ELSEWHERE),
    adoptedBy: cards(pick(library.organisations, practice.adoptedBy)),
    materials: cards(pick(library.materialsById, practice.materials)),
    related: cards(findRelatedPractices(library, practice)),
    all: { href: toHref(context, list.path), label: say('caseStudy.all'), lang: null },
    requests: buildRequests(context, practice, locale),
  };
}

/** The parts of its text that are written, in the order of `keys`. */
function buildParts(
  context: SiteContext,
  practice: CaseStudy,
  locale: Locale,
  keys: readonly (typeof PARTS | typeof ELSEWHERE)[number][],
): readonly TextPartView[] {
  const shown = getProse(practice, locale);
  if (shown === null) return [];
  const lang = getForeignLang(getLang(shown.textLocale), locale);
  return keys.flatMap((key) => {
    const highest = key === 'transferability' || key === 'resources' ? 4 : 3;
    const text = buildRichText(context, shown.prose[key], lang, highest);
    return text === null ? [] : [{ key, heading: t(locale)(`caseStudy.${key}`), text }];
  });
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
