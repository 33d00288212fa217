import type { Material } from '@closer/shared/content/material.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry, Work } from '../library/library.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { buildEntryCard } from './build-entry-card.ts';
import { buildLink, getTitle, pick } from './build-link.ts';
import { buildMaterialFacts } from './build-material-facts.ts';
import { buildPlansFrom } from './build-plans-from.ts';
import { buildUse } from './build-use.ts';
import { buildWorkPage } from './build-work-page.ts';
import { getFacetValuePath } from './build-facets-view.ts';
import { findRelated } from './find-related.ts';
import type { LinkView } from './frame-view.ts';
import type { MaterialView } from './material-view.ts';
import { getForeignLang, toHref, type SiteContext } from './site-context.ts';

/** The page of a material. */
export function buildMaterialView(
  context: SiteContext,
  material: Material,
  locale: Locale,
): MaterialView {
  const { library } = context;
  const cards = (entries: readonly PageEntry[]) =>
    entries.map((each) => buildEntryCard(context, each, locale));
  return {
    ...buildWorkPage(context, material, locale, {
      page: 'material',
      crumbs: buildCrumbs(
        context,
        locale,
        [{ path: `/${locale}/library/`, label: t(locale)('nav.library'), lang: null }],
        getTitle(material, locale),
      ),
      kind: buildKindLink(context, material, locale),
      facts: buildMaterialFacts(context, material, locale),
    }),
    altTitles: material.altTitles.map((each) => ({
      text: each.text,
      lang: getForeignLang(each.language, locale),
    })),
    use: buildUse(context, material, locale),
    basedOn: cards(pick(library.materialsById, material.basedOn)),
    basisOf: cards(library.relations.worksFrom.get(material.id) ?? []),
    usedBy: pick(library.organisations, material.usedBy).map((each) =>
      buildLink(context, each, locale),
    ),
    practices: cards(library.relations.caseStudiesByMaterial.get(material.id) ?? []),
    plans: buildPlansFrom(context, material, locale),
    related: cards(getRelated(context, material)),
  };
}

function getRelated(context: SiteContext, material: Material): readonly Work[] {
  const known = context.related.get(material);
  if (known !== undefined) return known;
  const found = findRelated(context.library, material);
  context.related.set(material, found);
  return found;
}

function buildKindLink(context: SiteContext, material: Material, locale: Locale): LinkView | null {
  const term =
    material.materialType === null ? undefined : context.library.terms.get(material.materialType);
  if (term === undefined) return null;
  const label = getTitle(term, locale);
  return {
    href: toHref(context, getFacetValuePath(locale, 'type', term.code)),
    label: label.text,
    lang: label.lang,
  };
}
