import type { MultiPolygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryObject, MultiPolygon as Shape, Polygon } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import type { MapPoint } from './draw-map.ts';

/** Degrees, west to east and south to north. What crosses the 180th meridian reaches round the globe here. */
interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Degrees around the outermost points at the least: a map shows this much on every side. */
const ROOM = 12;

/** Boxes of all countries, found out once: each map leaves out most of them. */
let boxes: readonly { readonly shape: Polygon | Shape; readonly box: Box }[] | null = null;

/** All land around some points as one shape without borders inside. To draw the whole globe each time would be slow. */
export function getLandAround(points: readonly MapPoint[]): MultiPolygon {
  boxes ??= atlas.objects.countries.geometries.flatMap((each) =>
    isShape(each) ? [{ shape: each, box: getBox(merge(atlas, [each]).coordinates.flat(2)) }] : [],
  );
  const spots = getBox(points.map(({ latitude, longitude }) => [longitude, latitude]));
  const room = Math.max(ROOM, spots.east - spots.west, spots.north - spots.south);
  const near = boxes.filter(
    ({ box }) =>
      box.west < spots.east + room &&
      box.east > spots.west - room &&
      box.south < spots.north + room &&
      box.north > spots.south - room,
  );
  return merge(
    atlas,
    near.map(({ shape }) => shape),
  );
}

const isShape = (geometry: GeometryObject): geometry is Polygon | Shape =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

function getBox(positions: readonly Position[]): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of positions) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, south, east, north };
}
