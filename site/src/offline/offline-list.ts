/** Raised by one whenever one of the two files changes its shape. */
export const OFFLINE_FORMAT = 1;

/** `/offline/<locale>.json`: what it means to keep a language on a device, before anything is fetched. */
export interface OfflineSummary {
  readonly format: typeof OFFLINE_FORMAT;
  /** Digits of the list that names every file, see `getListPath`. */
  readonly list: string;
  /** Size of all files together, unpacked, as a browser keeps them. */
  readonly bytes: number;
  /** Pages among them that one reads: neither the search page nor the one for what is not kept. */
  readonly pages: number;
  /** False where pages are left out because there are too many: those are kept once a reader has opened them. */
  readonly whole: boolean;
}

/** Address below the base, and the beginning of the SHA-256 of its bytes. */
export type OfflineFile = readonly [path: string, digest: string];

/** `/offline/<locale>-<digits>.json`: every file of one release that is kept for a language. Never changes. */
export interface OfflineList {
  readonly format: typeof OFFLINE_FORMAT;
  readonly files: readonly OfflineFile[];
}

/** Hexadecimal digits of a SHA-256 that stand in lists and addresses. */
export const DIGEST_DIGITS = 16;

/** Address below the base of an `OfflineSummary`: one per language, another in each release. */
export function getSummaryPath(locale: string): string {
  return `/offline/${locale}.json`;
}

/** Address below the base of an `OfflineList`. `digits`: `DIGEST_DIGITS` of the SHA-256 of its bytes. */
export function getListPath(locale: string, digits: string): string {
  return `/offline/${locale}-${digits}.json`;
}

/** Answers for every page of a language that is not kept. */
export function getOfflinePagePath(locale: string): string {
  return `/${locale}/offline/`;
}

// The border of the browser: by hand, since zod would weigh more than all the rest.

type Shape = Readonly<Record<string, unknown>>;

function readShape(text: string): Shape {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && 'format' in value) return { ...value };
  return {};
}

const isFile = (value: unknown): value is OfflineFile =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');

/** Null for what is no summary, or one of another version; throws `SyntaxError` for what is no JSON. */
export function parseSummary(text: string): OfflineSummary | null {
  const { format, list, bytes, pages, whole } = readShape(text);
  if (
    format !== OFFLINE_FORMAT ||
    typeof list !== 'string' ||
    typeof bytes !== 'number' ||
    typeof pages !== 'number' ||
    typeof whole !== 'boolean'
  )
    return null;
  return { format, list, bytes, pages, whole };
}

/** Null for what is no list, or one of another version; throws `SyntaxError` for what is no JSON. */
export function parseList(text: string): OfflineList | null {
  const { format, files } = readShape(text);
  return format === OFFLINE_FORMAT && Array.isArray(files) && files.every(isFile)
    ? { format, files }
    : null;
}
