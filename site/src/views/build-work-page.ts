import type { Leaflet } from '@closer/shared/content/leaflet.ts';
import type { Material } from '@closer/shared/content/material.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getProse } from '../library/get-prose.ts';
import { buildEditionMatrix } from './build-edition-matrix.ts';
import { getWholeSummary } from './build-entry-card.ts';
import { buildLicence } from './build-licence.ts';
import { getTitle } from './build-link.ts';
import { buildMotifView } from './build-motif-view.ts';
import { buildCover } from './build-picture.ts';
import { buildRequests } from './build-requests.ts';
import { choosePrimary } from './choose-primary.ts';
import { buildEntryFrame } from './entry-frame.ts';
import { buildRichText } from './rich-text.ts';
import { getForeignLang, getLang, type SiteContext } from './site-context.ts';
import type { WorkPageView } from './work-page-view.ts';

/** What a page gives of its own. */
type OwnParts<Page extends string> = Pick<WorkPageView<Page>, 'page' | 'crumbs' | 'kind' | 'facts'>;

/** The parts that the page of every work has, from what it gives of its own. */
export function buildWorkPage<Page extends string>(
  context: SiteContext,
  work: Material | Leaflet,
  locale: Locale,
  { page, crumbs, kind, facts }: OwnParts<Page>,
): WorkPageView<Page> {
  const shown = getProse(work, locale);
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  const primary = choosePrimary(context, work, locale);
  return {
    page,
    frame: buildEntryFrame(context, work, locale),
    crumbs,
    title: getTitle(work, locale),
    kind,
    sample: work.sample,
    summary: getWholeSummary(work, locale),
    body: buildRichText(context, shown?.prose.body ?? null, lang),
    cover: buildCover(context, work, locale, { alt: shown?.prose.coverAlt ?? '', lang }),
    motif: buildMotifView(context.library, work),
    primary: primary?.download ?? null,
    primaryLanguage: primary?.languageName ?? null,
    editions: buildEditionMatrix(context, work, locale),
    facts,
    licence: buildLicence(work.licence, locale),
    requests: buildRequests(context, work, locale),
  };
}
