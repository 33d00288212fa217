import type { KeyboardEvent } from 'react';

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/** Moves from the field to the first result and from result to result with the arrow keys, and back up. */
export function walkResults(panel: HTMLElement | null, event: KeyboardEvent): void {
  const step = STEPS.get(event.key);
  if (step === undefined || panel === null || event.altKey || event.ctrlKey || event.metaKey)
    return;
  const stops = [...panel.querySelectorAll<HTMLElement>('.search-field, .search-hit-title a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = at === -1 ? undefined : stops[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
