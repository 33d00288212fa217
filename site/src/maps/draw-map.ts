import { geoAzimuthalEqualArea, geoBounds, geoPath, type GeoProjection } from 'd3-geo';
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import { dropSpecks } from './drop-specks.ts';
import { coarsenAtlas } from './coarsen-atlas.ts';
import { getLandAround } from './land-around.ts';
import { snapRings } from './snap-rings.ts';

/** A place on the globe, degrees, WGS 84. */
export interface MapPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** A drawn map: paths and points in units of `width` and `height`. */
export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  /** The other land in sight, for an SVG path. */
  readonly land: string;
  /** The countries asked for, by their ISO codes: those the atlas knows. */
  readonly countries: readonly { readonly isoCode: string; readonly path: string }[];
  /** Where the points lie, in the order given. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const WIDTH = 480;
const HEIGHT = 360;
/** Room between the outermost point and the edge. */
const MARGIN = 42;
/** The smallest stretch of the globe that a map shows, in units of its projection: outlines this coarse say nothing closer. */
const MOST_SCALE = 3900;
/** Corners of outlines lie this far apart, in units of the map. */
const CORNERS_APART = 4;

/**
 * Draws points on the countries they lie in, from Natural Earth (1 : 50 million), with equal areas. Outlines are cut at the
 * edge and rounded to whole units, so that a page stays small.
 * @param isoCodes ISO 3166-1 alpha-2
 */
export function drawMap(points: readonly MapPoint[], isoCodes: readonly string[]): DrawnMap {
  const projection = fit(points);
  const draw = (shape: MultiPolygon) =>
    snapRings(geoPath(projection)(dropSpecks(shape, apart ** 2)) ?? '');
  const apart = (CORNERS_APART / projection.scale()) * (180 / Math.PI);
  const atlas = coarsenAtlas(apart);
  const geometries = new Map(
    atlas.objects.countries.geometries.map((each) => [String(each.id), each] as const),
  );
  const asked = isoCodes.flatMap((isoCode) => {
    const number = iso31661Alpha2ToNumeric[isoCode] ?? '';
    const geometry = geometries.get(number);
    return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
      ? [{ isoCode, number, geometry }]
      : [];
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    land: draw(getLandAround(atlas, points, new Set(asked.map(({ number }) => number)))),
    countries: asked.flatMap(({ isoCode, geometry }) => {
      const path = draw(merge(atlas, [geometry]));
      return path === '' ? [] : [{ isoCode, path }];
    }),
    points: points.map(({ latitude, longitude }) => {
      const [x, y] = projection([longitude, latitude]) ?? [0, 0];
      return { x: Math.round(x), y: Math.round(y) };
    }),
  };
}

/** The projection in which all points have room, centred between them. */
function fit(points: readonly MapPoint[]): GeoProjection {
  const spots = {
    type: 'MultiPoint' as const,
    coordinates: points.map(({ latitude, longitude }) => [longitude, latitude]),
  };
  const [[west, south], [east, north]] = geoBounds(spots);
  const middle = (west <= east ? west + east : west + east + 360) / 2;
  const projection = geoAzimuthalEqualArea()
    .rotate([-middle, -(south + north) / 2])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, HEIGHT - MARGIN],
      ],
      spots,
    );
  if (projection.scale() > MOST_SCALE) {
    projection.scale(MOST_SCALE).translate([WIDTH / 2, HEIGHT / 2]);
  }
  // Outlines this fine need no corners between their corners.
  return projection.precision(0).clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ]);
}
