import { DEFAULT_LOCALE } from '@closer/shared/locales.ts';
import type { Release, ReleaseFile } from '@closer/shared/release/release.ts';
import { chooseLocale } from './choose-locale.ts';

/** What a request asks for, as far as it decides the answer. */
export interface Question {
  readonly method: string;
  /** Request target as it came, with its query. */
  readonly target: string;
  readonly acceptLanguage: string | undefined;
}

/** What a request is answered with. */
export type Answer =
  | { readonly kind: 'file'; readonly file: ReleaseFile; readonly status: number }
  | {
      readonly kind: 'moved';
      readonly status: 301 | 302;
      readonly location: string;
      readonly vary: boolean;
    }
  /** No words of ours fit: a short line says the status. */
  | { readonly kind: 'plain'; readonly status: 400 | 404 | 405 | 414 | 503 };

/** Longest path that is looked up. No address of a release is near it. */
const LONGEST_PATH = 2048;

/** A release, ready to be asked. */
export interface LiveRelease {
  readonly files: ReadonlyMap<string, ReleaseFile>;
  /** The page that says "not found", by the first part of the address; `` is for all others. */
  readonly notFound: ReadonlyMap<string, ReleaseFile>;
}

/** Lays a release out for look-ups. A page with status 404 below `/bg/` answers for every unknown address there. */
export function toLiveRelease(release: Release): LiveRelease {
  const files = new Map(Object.entries(release.files));
  const notFound = new Map<string, ReleaseFile>();
  for (const [path, file] of files) {
    if (file.status === 404) notFound.set(getFirstPart(path), file);
  }
  const fallback = notFound.get('404.html') ?? notFound.get('404') ?? notFound.get(DEFAULT_LOCALE);
  if (fallback !== undefined) notFound.set('', fallback);
  return { files, notFound };
}

/**
 * Finds what a request is answered with. Addresses are only looked up in the list of the release, so no path leads to a
 * file that is not in it.
 *
 * @param base path that the site lies under, without a slash at its end.
 */
export function findAnswer(live: LiveRelease | null, question: Question, base: string): Answer {
  if (question.method !== 'GET' && question.method !== 'HEAD')
    return { kind: 'plain', status: 405 };
  const [rawPath, query] = splitOnce(question.target, '?');
  if (rawPath.length > LONGEST_PATH) return { kind: 'plain', status: 414 };
  const whole = decodePath(rawPath);
  if (whole === null) return { kind: 'plain', status: 400 };
  if (live === null) return { kind: 'plain', status: 503 };
  const search = query === undefined ? '' : `?${query}`;
  if (base !== '' && whole === base) return moved(301, `${base}/${search}`);
  if (!whole.startsWith(`${base}/`)) return findNotFound(live, '/');
  const path = whole.slice(base.length);
  if (path === '/') return findChooser(live, question.acceptLanguage, base, search);
  const file = live.files.get(path);
  if (file !== undefined) return { kind: 'file', file, status: file.status };
  if (!path.endsWith('/') && live.files.has(`${path}/`)) {
    return moved(301, `${base}${encodePath(path)}/${search}`);
  }
  return findNotFound(live, path);
}

/** `/` leads to the reader's language; who asks for none of ours chooses on the page. */
function findChooser(
  live: LiveRelease,
  acceptLanguage: string | undefined,
  base: string,
  search: string,
): Answer {
  const chooser = live.files.get('/');
  const locale = chooseLocale(acceptLanguage) ?? (chooser === undefined ? DEFAULT_LOCALE : null);
  if (locale !== null && live.files.has(`/${locale}/`)) {
    return { kind: 'moved', status: 302, location: `${base}/${locale}/${search}`, vary: true };
  }
  if (chooser === undefined) return findNotFound(live, '/');
  const headers = { ...chooser.headers, vary: 'Accept-Language' };
  return { kind: 'file', file: { ...chooser, headers }, status: chooser.status };
}

function findNotFound(live: LiveRelease, path: string): Answer {
  const file = live.notFound.get(getFirstPart(path)) ?? live.notFound.get('');
  return file === undefined ? { kind: 'plain', status: 404 } : { kind: 'file', file, status: 404 };
}

const moved = (status: 301 | 302, location: string): Answer => ({
  kind: 'moved',
  status,
  location,
  vary: false,
});

const getFirstPart = (path: string): string => path.split('/')[1] ?? '';

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The path as the release names it; null for what no address of ours can be. */
function decodePath(raw: string): string | null {
  if (!raw.startsWith('/')) return null;
  try {
    const path = decodeURIComponent(raw);
    // A control character is never part of an address and may split a header.
    return /[\p{Cc}\\]/u.test(path) || path.startsWith('//') ? null : path;
  } catch {
    return null;
  }
}

function splitOnce(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
