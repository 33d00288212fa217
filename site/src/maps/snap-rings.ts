/** Islands smaller than this, in square units, are specks that nobody sees. */
const SMALLEST_AREA = 8;

/**
 * An SVG path of straight lines with its corners on whole units, each corner once, written with relative steps. Shared borders snap
 * alike, so that countries still fit together.
 */
export function snapRings(path: string): string {
  return path
    .split('M')
    .slice(1)
    .map(snapRing)
    .filter((ring) => ring !== '')
    .join('');
}

function snapRing(ring: string): string {
  const corners = ring
    .replace('Z', '')
    .split('L')
    .map((corner) => corner.split(',').map((each) => Math.round(Number(each))));
  const kept: (readonly [number, number])[] = [];
  for (const [x = 0, y = 0] of corners) {
    const last = kept.at(-1);
    if (last?.[0] !== x || last[1] !== y) kept.push([x, y]);
  }
  if (getArea(kept) < SMALLEST_AREA) return '';
  const steps = kept.slice(1).map(([x, y], at) => {
    const [fromX, fromY] = kept[at] ?? [0, 0];
    return `${x - fromX}${write(y - fromY)}`;
  });
  const [first = [0, 0]] = kept;
  return `M${first[0]} ${first[1]}l${steps[0] ?? ''}${steps.slice(1).map(write2).join('')}z`;
}

/** Area of a ring by the shoelace formula. */
function getArea(ring: readonly (readonly [number, number])[]): number {
  const doubled = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** A second number needs no space before its minus. */
const write = (value: number): string => (value < 0 ? String(value) : ` ${value}`);
const write2 = (step: string): string => (step.startsWith('-') ? step : ` ${step}`);
