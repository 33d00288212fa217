import type { MultiPolygon, Position } from 'geojson';

/**
 * Shapes without rings that became specks. A ring whose corners lie on a line may turn about, and then stands for the whole globe
 * without it.
 * @param smallest square degrees
 */
export function dropSpecks({ coordinates }: MultiPolygon, smallest: number): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.flatMap(([outer = [], ...holes]) =>
      getArea(outer) < smallest
        ? []
        : [[outer, ...holes.filter((hole) => -getArea(hole) >= smallest)]],
    ),
  };
}

/** Area by the shoelace formula; positive where the ring runs clockwise, as outer rings do here. */
function getArea(ring: readonly Position[]): number {
  const doubled = ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + nextX * y - x * nextY;
  }, 0);
  return doubled / 2;
}
