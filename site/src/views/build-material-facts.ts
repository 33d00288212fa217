import type { Material } from '@closer/shared/content/material.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { t } from '../i18n/t.ts';
import { getWorkLanguages } from '../library/entry-facts.ts';
import type { Work } from '../library/library.ts';
import { buildLinksFact, buildProjectFact, buildTextFact } from './build-fact.ts';
import { getFacetValuePath } from './build-facets-view.ts';
import { pick } from './build-link.ts';
import { formatDate } from './format-facts.ts';
import type { FactView } from './material-view.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** What is known of a material, line by line; what nobody has said has no line. */
export function buildMaterialFacts(
  context: SiteContext,
  material: Material,
  locale: Locale,
): readonly FactView[] {
  const { terms, organisations, places, campaigns, relations } = context.library;
  const say = t(locale);
  const tagged = (key: string, label: string, ids: readonly string[]) =>
    buildLinksFact(context, key, label, pick(terms, ids), locale);
  const made = (key: string, label: string, ids: readonly string[]) =>
    buildLinksFact(context, key, label, pick(organisations, ids), locale);
  const campaign = pick(campaigns, material.campaign === null ? [] : [material.campaign]);
  const countries = relations.countriesByWork.get(material.id) ?? [];
  const where = [...new Set([...pick(places, material.places), ...countries])];
  return [
    ...tagged('fields', say('material.fields'), material.fields),
    ...tagged('targetGroups', say('material.targetGroups'), material.targetGroups),
    ...tagged('audiences', say('material.audiences'), material.audiences),
    ...tagged('competences', say('material.competences'), material.competences),
    ...made('creators', say('material.creators'), material.creators),
    ...made(
      'publisher',
      say('material.publisher'),
      material.publisher === null ? [] : [material.publisher],
    ),
    ...buildProjectFact(context, material.project, locale),
    ...buildLinksFact(context, 'campaign', say('material.campaign'), campaign, locale),
    ...buildTextFact(
      'date',
      say('material.date'),
      material.date === null ? null : formatDate(locale, material.date),
    ),
    ...buildLinksFact(context, 'places', say('material.places'), where, locale),
    ...buildLanguagesFact(context, material, locale),
  ];
}

/** Languages that a work can be had in, each a way into the library; no line where it has none. */
export function buildLanguagesFact(
  context: SiteContext,
  work: Work,
  locale: Locale,
): readonly FactView[] {
  const languages = getWorkLanguages(work);
  if (languages.length === 0) return [];
  return [
    {
      key: 'languages',
      label: t(locale)('material.languages'),
      values: languages.map((tag) => ({
        text: getLanguageName(locale, tag),
        href: toHref(context, getFacetValuePath(locale, 'language', tag)),
        lang: null,
      })),
    },
  ];
}
