import type { Participation, Project } from '@closer/shared/content/project.ts';
import type { Place } from '@closer/shared/content/place.ts';
import { getPlacesAround } from '../library/get-places-around.ts';
import { drawMap, type DrawnMap, type MapPoint } from '../maps/draw-map.ts';
import type { MapView } from './map-view.ts';
import type { SiteContext } from './site-context.ts';

/** A list says where one is; a map shows how places lie to each other. */
const FEWEST_POINTS = 2;

interface Spot extends MapPoint {
  readonly numbers: readonly number[];
  readonly lead: boolean;
}

/**
 * A map of the partners, numbered as in their list. A partner without coordinates lies where the place it belongs to lies; one
 * whose place is not known stands only in the list. Null where fewer than two places are known.
 */
export function buildPartnerMap(context: SiteContext, project: Project): MapView | null {
  const around = project.participations.map((each) => getAround(context, each));
  const spots = gatherSpots(project.participations, around);
  if (spots.length < FEWEST_POINTS) return null;
  const codes = [...new Set(around.flat().flatMap(({ isoCode }) => isoCode ?? []))].sort();
  const { width, height, land, countries, points } = drawOnce(context, spots, codes);
  return {
    width,
    height,
    land,
    countries: countries.map(({ path }) => path),
    points: points.map(({ x, y }, at) => ({
      x,
      y,
      label: (spots[at]?.numbers ?? []).join(', '),
      lead: spots[at]?.lead ?? false,
    })),
  };
}

function getAround({ library }: SiteContext, { organisation }: Participation): readonly Place[] {
  const found = organisation === null ? undefined : library.organisations.get(organisation);
  return getPlacesAround(found?.place ?? null, library.places);
}

/** Partners by the point they lie at, in the order of their list. A country is no point. */
function gatherSpots(
  partners: readonly Participation[],
  around: readonly (readonly Place[])[],
): readonly Spot[] {
  const spots = new Map<string, Spot>();
  for (const [at, { role }] of partners.entries()) {
    const place = (around[at] ?? []).find(
      ({ kind, latitude, longitude }) =>
        kind !== 'country' && latitude !== null && longitude !== null,
    );
    const { latitude = null, longitude = null } = place ?? {};
    if (latitude === null || longitude === null) continue;
    const key = `${String(latitude)} ${String(longitude)}`;
    const known = spots.get(key);
    spots.set(key, {
      latitude,
      longitude,
      numbers: [...(known?.numbers ?? []), at + 1],
      lead: role === 'lead' || known?.lead === true,
    });
  }
  return [...spots.values()];
}

/** The same map stands on the page of every language. */
function drawOnce(
  context: SiteContext,
  points: readonly Spot[],
  codes: readonly string[],
): DrawnMap {
  const places = points.map(({ latitude, longitude }) => ({ latitude, longitude }));
  const key = JSON.stringify([places, codes]);
  const known = context.maps.get(key) ?? drawMap(places, codes);
  context.maps.set(key, known);
  return known;
}
