import type { Place } from '@closer/shared/content/place.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getLabel } from '../library/get-text.ts';
import { getPlacesAround } from '../library/get-places-around.ts';
import { buildEntryCalendarLink } from './build-calendar-link.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { buildMotifView } from './build-motif-view.ts';
import { getWholeSummary } from './build-entry-card.ts';
import { buildSearchLink } from './build-entry-groups.ts';
import { buildPlaceGroups } from './build-place-groups.ts';
import { buildLinksFact, buildTextFact } from './build-fact.ts';
import { buildSource, shareSource } from './build-indicators.ts';
import { buildLink, getTitle } from './build-link.ts';
import { buildNames } from './build-organisation-view.ts';
import { buildEntryFrame } from './entry-frame.ts';
import { formatQuantity } from './format-facts.ts';
import type { PlaceView, StatisticView } from './place-view.ts';
import type { SiteContext } from './site-context.ts';

/** The page of a place. */
export function buildPlaceView(context: SiteContext, place: Place, locale: Locale): PlaceView {
  const { relations, places } = context.library;
  const say = t(locale);
  const title = getTitle(place, locale);
  const parent = place.parent === null ? undefined : places.get(place.parent);
  const country = getPlacesAround(place.id, places).find(({ kind }) => kind === 'country');
  const statistics = shareSource(
    place.statistics.map((each, at) =>
      buildStatistic(
        context,
        each,
        locale,
        place.statistics.slice(0, at).some(({ subgroup }) => subgroup === null),
      ),
    ),
  );
  return {
    page: 'place',
    frame: buildEntryFrame(context, place, locale),
    crumbs: buildPlaceCrumbs(context, place, locale),
    title,
    motif: buildMotifView(context.library, place),
    kind: say(`placeKind.${place.kind}`),
    summary: getWholeSummary(place, locale),
    names: buildNames(place.names, locale),
    facts: [
      ...buildLinksFact(
        context,
        'parent',
        say('place.parent'),
        parent === undefined ? [] : [parent],
        locale,
      ),
      ...buildTextFact('isoCode', say('place.isoCode'), place.isoCode),
      ...buildTextFact('nutsCode', say('place.nutsCode'), place.nutsCode),
    ],
    statistics: statistics.figures,
    statisticsSource: statistics.source,
    children: (relations.childrenByPlace.get(place.id) ?? []).map((each) =>
      buildLink(context, each, locale),
    ),
    groups: buildPlaceGroups(context, place, locale),
    calendar: country === undefined ? null : buildEntryCalendarLink(context, country, locale),
    inSearch: buildSearchLink(context, place, locale),
  };
}

function buildPlaceCrumbs(context: SiteContext, place: Place, locale: Locale): PlaceView['crumbs'] {
  const { paths, places } = context.library;
  const around = getPlacesAround(place.parent, places).toReversed();
  return buildCrumbs(
    context,
    locale,
    [
      { path: `/${locale}/places/`, label: t(locale)('nav.places'), lang: null },
      ...around.map((each) => {
        const name = getTitle(each, locale);
        return { path: paths.get(each.id)?.[locale] ?? '/', label: name.text, lang: name.lang };
      }),
    ],
    getTitle(place, locale),
  );
}

/**
 * A figure as its source states it. That of a group stands as a part of the figure before it where there is one for
 * everybody; else it says by itself what it counts.
 */
function buildStatistic(
  context: SiteContext,
  statistic: Place['statistics'][number],
  locale: Locale,
  hasWhole: boolean,
): StatisticView {
  const say = t(locale);
  const { subgroup, year } = statistic;
  const group = subgroup === null ? undefined : context.library.terms.get(subgroup);
  const name = group === undefined ? null : getLabel(group, locale).text;
  return {
    label:
      name === null
        ? say('place.population')
        : hasWhole
          ? name
          : say('place.populationOf', { group: name }),
    value: formatQuantity(locale, statistic),
    year: year === null ? null : String(year),
    source: buildSource(statistic, locale),
    group: group === undefined ? null : buildLink(context, group, locale),
    part: group !== undefined && hasWhole,
  };
}
