import type { Page } from '@playwright/test';

/**
 * Boxes that are cut off at a side of the page, and boxes of one list that lie on each other, a line each. What scrolls in
 * a box of its own, what is only read aloud and what is drawn is left out.
 */
export async function findLayoutFaults(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const OWN_BOX = '.scroller, svg, .unseen, .skip, .banner-art, .hero-art, .crumbs li:last-child';
    const width = document.documentElement.clientWidth;
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 30)}”`;
    const boxes = [...document.querySelectorAll('body *')].filter(
      (element) => element.closest(OWN_BOX) === null && element.getClientRects().length > 0,
    );
    const cut = boxes
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.right > width + 1 || box.left < -1))
      .map(({ element, box }) => `${name(element)} ends at ${Math.round(box.right)} of ${width}`);
    const overlap = [
      ...document.querySelectorAll('main ul, main dl, main tr, .reading, .intro'),
    ].flatMap((list) => {
      const rects = [...list.children]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0);
      return rects.flatMap(({ element, box }, at) =>
        rects
          .slice(at + 1)
          .filter(
            ({ box: other }) =>
              Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
              Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
          )
          .map((other) => `${name(element)} lies on ${name(other.element)}`),
      );
    });
    return [...cut, ...overlap];
  });
}
