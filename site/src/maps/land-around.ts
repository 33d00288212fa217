import type { MultiPolygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import type { Atlas } from './atlas.ts';
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

/** Boxes of all countries by their names, found out once: each map leaves out most of them. */
const boxes = new Map<string, Box>();

/**
 * The land around some points as one shape without borders inside. To draw the whole globe each time would be slow.
 * @param leftOut countries that are drawn by themselves, by their numbers in the atlas
 */
export function getLandAround(
  atlas: Atlas,
  points: readonly MapPoint[],
  leftOut: ReadonlySet<string>,
): MultiPolygon {
  const spots = getBox(points.map(({ latitude, longitude }) => [longitude, latitude]));
  const room = Math.max(ROOM, spots.east - spots.west, spots.north - spots.south);
  const near = atlas.objects.countries.geometries.flatMap((shape) => {
    if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return [];
    if (leftOut.has(String(shape.id))) return [];
    const name = shape.properties?.name ?? '';
    const box = boxes.get(name) ?? getBox(merge(atlas, [shape]).coordinates.flat(2));
    boxes.set(name, box);
    return box.west < spots.east + room &&
      box.east > spots.west - room &&
      box.south < spots.north + room &&
      box.north > spots.south - room
      ? [shape]
      : [];
  });
  return merge(atlas, near);
}

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
