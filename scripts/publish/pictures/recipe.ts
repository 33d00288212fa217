/** Pixels of the longer side of a preview: twice what a cover takes on a page. */
export const LONG_SIDE = 1000;
/** Pixels of a picture; the CMS takes no larger ones. */
export const MAX_PIXELS = 50_000_000;

/** Changes whenever previews come out otherwise. */
export const RECIPE = `pdfium 2.1.13, ${String(LONG_SIDE)} px, png`;
