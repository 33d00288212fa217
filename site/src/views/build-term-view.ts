import { LOCALES, type Locale } from '@closer/shared/locales.ts';
import type { Term } from '@closer/shared/content/term.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { t } from '../i18n/t.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { buildMotifView } from './build-motif-view.ts';
import { getWholeSummary } from './build-entry-card.ts';
import { buildSearchLink } from './build-entry-groups.ts';
import { buildTermGroups } from './build-term-groups.ts';
import { buildLink, getTitle } from './build-link.ts';
import { buildEntryFrame } from './entry-frame.ts';
import type { SiteContext } from './site-context.ts';
import type { TermView } from './term-view.ts';

const SIBLINGS_SHOWN = 16;

/** The page of a term: what it means, what it is called, everything tagged with it. */
export function buildTermView(context: SiteContext, term: Term, locale: Locale): TermView {
  const { relations, terms } = context.library;
  const say = t(locale);
  const title = getTitle(term, locale);
  const broader = term.broader === null ? undefined : terms.get(term.broader);
  return {
    page: 'term',
    frame: buildEntryFrame(context, term, locale),
    crumbs: buildCrumbs(
      context,
      locale,
      [{ path: `/${locale}/terms/`, label: say('nav.topics'), lang: null }],
      title,
    ),
    title,
    motif: buildMotifView(context.library, term),
    scheme: say(`scheme.${term.scheme}`),
    definition: getWholeSummary(term, locale),
    labels: buildLabels(term, locale),
    broader: broader === undefined ? null : buildLink(context, broader, locale),
    narrower: (relations.narrower.get(term.id) ?? []).map((each) =>
      buildLink(context, each, locale),
    ),
    exactMatch:
      term.exactMatch === null
        ? null
        : { href: term.exactMatch, label: new URL(term.exactMatch).hostname },
    siblings: getSiblings(context, term).map((each) => buildLink(context, each, locale)),
    groups: buildTermGroups(context, term, locale),
    inSearch: buildSearchLink(context, term, locale),
  };
}

/** Terms that stand beside it: below the same wider term, else at the head of the same vocabulary. */
function getSiblings({ library }: SiteContext, term: Term): readonly Term[] {
  const all =
    term.broader === null
      ? (library.termsByScheme.get(term.scheme) ?? []).filter((each) => each.broader === null)
      : (library.relations.narrower.get(term.broader) ?? []);
  return all.filter((each) => each !== term).slice(0, SIBLINGS_SHOWN);
}

/** The site's languages in their order; a language without a label has no row. */
function buildLabels(term: Term, locale: Locale): TermView['labels'] {
  return LOCALES.flatMap(({ lang }) => {
    const label = term.prefLabel.find((each) => each.language === lang);
    const synonyms = term.altLabel.filter((each) => each.language === lang);
    if (label === undefined) return [];
    return [
      {
        lang,
        languageName: getLanguageName(locale, lang),
        label: label.text,
        synonyms: synonyms.map((each) => each.text),
      },
    ];
  });
}
