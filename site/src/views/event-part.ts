import type { Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { t } from '../i18n/t.ts';
import { EVENT_FACETS, type EventFacet, type EventPart } from '../library/build-event-parts.ts';
import { capitalise } from './build-facets-view.ts';
import { getTitle } from './build-link.ts';
import type { TextView } from './frame-view.ts';
import type { FacetListView } from './library-view.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** Address of the list of a part, or of a month of it. */
export function getEventsPath(
  locale: Locale,
  { facet, value }: Pick<EventPart, 'facet' | 'value'>,
  month: string | null = null,
): string {
  const part = facet === null ? '' : `${facet}/${value}/`;
  return `/${locale}/events/${part}${month === null ? '' : `${month}/`}`;
}

/** What a part is called: `North Macedonia`, `Training`, `Romanian`, `Free of charge`. */
export function getEventPartTitle(part: EventPart, locale: Locale): TextView {
  if (part.entry !== null) return getTitle(part.entry, locale);
  const say = t(locale);
  if (part.language !== null)
    return { text: capitalise(getLanguageName(locale, part.language)), lang: null };
  return { text: part.facet === 'cost' ? say('event.free') : say('events.title'), lang: null };
}

const FACET_KEYS = {
  country: 'facet.country',
  kind: 'scheme.event-type',
  language: 'event.languages',
  access: 'scheme.access-feature',
  cost: 'event.cost',
} as const;

/** Name of a facet in the page's language. */
export function getEventFacetLabel(facet: EventFacet, locale: Locale): string {
  return t(locale)(FACET_KEYS[facet]);
}

/**
 * Ways to narrow down a list of events.
 *
 * @param month only what has something in this month, with what it has then
 */
export function buildEventFacets(
  context: SiteContext,
  locale: Locale,
  current: EventPart,
  month: string | null = null,
): readonly FacetListView[] {
  return EVENT_FACETS.map((facet) => ({
    label: getEventFacetLabel(facet, locale),
    href: '',
    hasMore: false,
    values: context.library.eventParts
      .filter((part) => part.facet === facet && (month === null || part.months.has(month)))
      .map((part) => {
        const title = getEventPartTitle(part, locale);
        const { length: count } = month === null ? part.events : (part.months.get(month) ?? []);
        return {
          value: part.value,
          href: toHref(context, getEventsPath(locale, part, month)),
          label: title.text,
          lang: title.lang,
          count,
          countLabel: formatNumber(locale, count),
          current: part.facet === current.facet && part.value === current.value,
        };
      }),
  })).filter(({ values }) => values.length > 0);
}
