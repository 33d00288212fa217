/** Most pages that are read; longer ones are read as far as that. */
export const MAX_PAGES = 1000;
/** Most letters and signs that are read, in UTF-16 units: twice a thick book. */
export const MAX_CHARACTERS = 2_000_000;
/** Bytes of text that a DOCX or ODT may unpack to; more is no document that people read. */
export const MAX_UNPACKED = 64 * 1024 * 1024;

/** Most pixels of a picture that is unpacked to see whether a page is a scan: A3 at 600 dpi has 70 million. */
export const MAX_PIXELS = 100_000_000;

/** Changes whenever a document may be read otherwise, or judged otherwise. */
export const RECIPE = 'unpdf 1.8.1, saxes 6.0.0, 6';
