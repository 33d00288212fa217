import { expect, type Locator, type Page } from '@playwright/test';
import { tabTo } from './press.ts';

/** Where the focus stands: what is read aloud there, where it leads, what keeps it from being seen. */
export interface Stop {
  readonly name: string;
  readonly href: string;
  readonly fault: string | null;
  /** Edges of the link in the page, in CSS pixels, as if nothing had scrolled. */
  readonly box: { readonly top: number; readonly bottom: number; readonly left: number };
}

/** Goes through all links of a part of the page with Tab alone; the part has some, and no stop between them is elsewhere. */
export async function walkLinks(page: Page, part: Locator): Promise<readonly Stop[]> {
  const links = part.getByRole('link');
  const count = await links.count();
  expect(count).toBeGreaterThan(0);
  await tabTo(page, links.first());
  const stops: Stop[] = [];
  for (let at = 0; at < count; at += 1) {
    if (at > 0) await page.keyboard.press('Tab');
    await expect(links.nth(at)).toBeFocused();
    stops.push(await links.nth(at).evaluate(readStop));
  }
  return stops;
}

/** Links that a reader would reach before what stands above or before them in their row, a line each. */
export function findOutOfOrder(stops: readonly Stop[]): readonly string[] {
  return stops.flatMap((stop, at) => {
    const before = stops[at - 1];
    if (before === undefined) return [];
    const isRow = stop.box.top < before.box.bottom && before.box.top < stop.box.bottom;
    const isAfter = isRow ? stop.box.left > before.box.left : stop.box.top > before.box.top;
    return isAfter ? [] : [`“${stop.name}” comes after “${before.name}”`];
  });
}

/** Runs in the page. */
function readStop(link: HTMLElement | SVGElement): Stop {
  const box = link.getBoundingClientRect();
  const [line] = link.getClientRects();
  const name = (link.getAttribute('aria-label') ?? link.textContent).trim();
  const marked = getComputedStyle(link).outlineStyle !== 'none';
  const { clientWidth, clientHeight } = document.documentElement;
  const whole =
    box.left >= 0 && box.right <= clientWidth && box.top >= 0 && box.bottom <= clientHeight;
  const over =
    line === undefined
      ? null
      : document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  const uncovered = over !== null && (link.contains(over) || over.contains(link));
  const faults = [
    marked ? null : 'has no mark of focus',
    whole ? null : 'is not whole in sight',
    uncovered ? null : 'is covered',
  ].filter((each) => each !== null);
  return {
    name,
    href: link.getAttribute('href') ?? '',
    fault: faults.length === 0 ? null : `“${name}” ${faults.join(' and ')}`,
    box: {
      top: box.top + window.scrollY,
      bottom: box.bottom + window.scrollY,
      left: box.left + (link.closest('[role=region]')?.scrollLeft ?? 0),
    },
  };
}
