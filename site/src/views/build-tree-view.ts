import { scheme } from '@closer/shared/content/term.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry } from '../library/library.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { buildLink } from './build-link.ts';
import type { CountedLinkView, TreeView } from './directory-view.ts';
import { getCollator } from './get-collator.ts';
import { buildListFrame } from './list-frame.ts';
import type { SiteContext } from './site-context.ts';

/** All terms, a group a vocabulary, narrower terms below wider ones. */
export function buildTermsView(context: SiteContext, locale: Locale): TreeView {
  const { terms, termsByScheme, relations } = context.library;
  const say = t(locale);
  const groups = scheme.options.flatMap((each) => {
    const all = termsByScheme.get(each) ?? [];
    const roots = all.filter((term) => term.broader === null || !terms.has(term.broader));
    const branch = (entry: PageEntry): CountedLinkView =>
      buildBranch(context, entry, locale, relations.worksByTerm, (id) =>
        (relations.narrower.get(id) ?? []).map(branch),
      );
    return roots.length === 0
      ? []
      : [{ key: each, label: say(`scheme.${each}`), items: roots.map(branch) }];
  });
  return buildTree(context, locale, 'terms', groups);
}

/** All places, a group a country, each place below the one it lies in. */
export function buildPlacesView(context: SiteContext, locale: Locale): TreeView {
  const { places, relations } = context.library;
  const { compare } = getCollator(locale);
  const branch = (entry: PageEntry): CountedLinkView =>
    buildBranch(context, entry, locale, relations.worksByPlace, (id) =>
      (relations.childrenByPlace.get(id) ?? [])
        .map(branch)
        .sort((a, b) => compare(a.label, b.label)),
    );
  const roots = [...places.values()]
    .filter((place) => place.parent === null || !places.has(place.parent))
    .map((place) => ({ place, item: branch(place) }))
    .sort((a, b) => compare(a.item.label, b.item.label));
  return buildTree(
    context,
    locale,
    'places',
    roots.map(({ place, item }) => ({ key: place.code, label: item.label, items: [item] })),
  );
}

function buildBranch(
  context: SiteContext,
  entry: PageEntry,
  locale: Locale,
  materials: ReadonlyMap<string, readonly unknown[]>,
  childrenOf: (id: string) => readonly CountedLinkView[],
): CountedLinkView {
  const count = materials.get(entry.id)?.length ?? 0;
  return {
    ...buildLink(context, entry, locale),
    count,
    countLabel: count === 0 ? null : t(locale)('count.material', { count }),
    children: childrenOf(entry.id),
  };
}

function buildTree(
  context: SiteContext,
  locale: Locale,
  page: TreeView['page'],
  groups: TreeView['groups'],
): TreeView {
  const title = { text: t(locale)(`${page}.title`), lang: null };
  return {
    page,
    frame: buildListFrame(context, {
      locale,
      pathOf: (code) => `/${code}/${page}/`,
      title: title.text,
      description: t(locale)(`${page}.description`),
    }),
    crumbs: buildCrumbs(context, locale, [], title),
    title,
    groups,
  };
}
