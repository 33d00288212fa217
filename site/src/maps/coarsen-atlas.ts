import { ATLAS, type Atlas } from './atlas.ts';

type Arc = Atlas['arcs'][number];

/**
 * The atlas with only those corners that lie apart. Arcs are shared by the countries on both sides, so that these still fit
 * together.
 * @param degrees how far apart, on the equator
 */
export function coarsenAtlas(degrees: number): Atlas {
  const [scaleX = 1, scaleY = 1] = ATLAS.transform?.scale ?? [];
  const [, shiftY = 0] = ATLAS.transform?.translate ?? [];
  const isFar = (x: number, y: number, atY: number) =>
    Math.hypot(x * scaleX * Math.cos(((atY * scaleY + shiftY) * Math.PI) / 180), y * scaleY) >=
    degrees;
  return { ...ATLAS, arcs: ATLAS.arcs.map((arc) => coarsen(arc, isFar)) };
}

/** An arc is a list of steps; a step that is left out is added to the next one. Its two ends stay. */
function coarsen(
  arc: Arc,
  isFar: (x: number, y: number, atY: number) => boolean,
): [number, number][] {
  const kept: [number, number][] = [];
  let [x, y, atY] = [0, 0, 0];
  for (const [index, [stepX = 0, stepY = 0]] of arc.entries()) {
    [x, y, atY] = [x + stepX, y + stepY, atY + stepY];
    if (index === 0 || index === arc.length - 1 || isFar(x, y, atY)) {
      kept.push([x, y]);
      [x, y] = [0, 0];
    }
  }
  return kept;
}
