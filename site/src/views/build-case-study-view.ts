import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import type { PageEntry } from '../library/library.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { buildEntryCard, getKind, getWholeSummary } from './build-entry-card.ts';
import { buildLinksFact, buildProjectFact, buildTextFact } from './build-fact.ts';
import { buildIndicators, shareSource } from './build-indicators.ts';
import { getTitle, pick } from './build-link.ts';
import { buildMotifView } from './build-motif-view.ts';
import { buildPicture } from './build-picture.ts';
import { buildPlansFrom } from './build-plans-from.ts';
import { buildRequests } from './build-requests.ts';
import type { CaseStudyView, TextPartView } from './case-study-view.ts';
import { buildEntryFrame } from './entry-frame.ts';
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
  const title = getTitle(practice, locale);
  const shown = getProse(practice, locale);
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  const cards = (entries: readonly PageEntry[]) =>
    entries.map((each) => buildEntryCard(context, each, locale));
  const indicators = shareSource(buildIndicators(context, practice.indicators, locale));
  const list = { path: `/${locale}/case-studies/`, label: say('caseStudies.title'), lang: null };
  return {
    page: 'case-study',
    frame: buildEntryFrame(context, practice, locale),
    crumbs: buildCrumbs(context, locale, [list], title),
    title,
    kind: getKind(context, practice, locale),
    sample: practice.sample,
    summary: getWholeSummary(practice, locale),
    body: buildRichText(context, shown?.prose.body ?? null, lang),
    cover: buildPicture(context, practice.cover, shown?.prose.coverAlt ?? '', lang),
    motif: buildMotifView(library, practice),
    facts: buildFacts(context, practice, locale),
    indicators: indicators.figures,
    indicatorsSource: indicators.source,
    parts: buildParts(context, practice, locale, PARTS),
    elsewhere: buildParts(context, practice, locale, ELSEWHERE),
    adoptedBy: cards(pick(library.organisations, practice.adoptedBy)),
    materials: cards(pick(library.materialsById, practice.materials)),
    plans: buildPlansFrom(context, practice, locale),
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
