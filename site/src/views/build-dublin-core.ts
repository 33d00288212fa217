import type { Material } from '@closer/shared/content/material.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getEditionLanguages } from '../library/build-facets.ts';
import { getTermIds } from '../library/build-relations.ts';
import { getLabel } from '../library/get-text.ts';
import { getKind, getWholeSummary } from './build-entry-card.ts';
import { getTitle, pick } from './build-link.ts';
import type { MetaView } from './frame-view.ts';
import { getForeignLang, toUrl, type SiteContext } from './site-context.ts';

/** Dublin Core of a material as meta elements (DCMI, "Expressing Dublin Core in HTML/XHTML meta"). */
export function buildDublinCore(
  context: SiteContext,
  material: Material,
  locale: Locale,
): readonly MetaView[] {
  const { library } = context;
  const meta = (name: string, content: string | null, lang: string | null = null) =>
    content === null ? [] : [{ name: `DC.${name}`, content, lang }];
  const summary = getWholeSummary(material, locale);
  const title = getTitle(material, locale);
  const publisher = pick(
    library.organisations,
    material.publisher === null ? [] : [material.publisher],
  );
  return [
    ...meta('title', title.text, title.lang),
    ...meta('description', summary?.text ?? null, summary?.lang ?? null),
    ...pick(library.organisations, material.creators).flatMap((each) => {
      const creator = getTitle(each, locale);
      return meta('creator', creator.text, creator.lang);
    }),
    ...publisher.flatMap((each) => {
      const name = getTitle(each, locale);
      return meta('publisher', name.text, name.lang);
    }),
    ...meta('date', material.date?.value ?? null),
    ...meta('type', getKind(context, material, locale)),
    ...pick(library.terms, getTermIds(material)).flatMap((term) => {
      const label = getLabel(term, locale);
      return meta('subject', label.text, getForeignLang(label.language, locale));
    }),
    ...getEditionLanguages(material).flatMap((tag) => meta('language', tag)),
    ...meta('rights', t(locale)(`licence.${material.licence}`)),
    ...meta('identifier', toUrl(context, library.paths.get(material.id)?.[locale] ?? '/')),
  ];
}
