import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { SearchHit, SearchResponse, Span } from '@closer/shared/search/search-client.ts';
import { getLanguageName } from '../src/i18n/display-names.ts';
import { t } from '../src/i18n/t.ts';
import type { Translate } from '../src/i18n/translate.ts';
import { getHitLocale, getHitPath, getPageLabel } from '../src/islands/hit-page.ts';
import { getNearNote } from '../src/islands/near-note.ts';
import { toAddress, type SearchState } from '../src/islands/search-state.ts';

interface Results {
  readonly locale: Locale;
  readonly state: SearchState;
  readonly response: SearchResponse;
  /** Path that the site lies under, without a slash at its end. */
  readonly base: string;
  readonly pageSize: number;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (letter) => ENTITIES[letter] ?? letter);
}

/** Results as HTML, in the words and classes of the page: heading, what they are, the list, the way to the next page. */
export function writeSearchResults({ locale, state, response, base, pageSize }: Results): string {
  const say = t(locale);
  const { hits, total } = response;
  const heading = `<h2>${escape(say('search.results', { count: total }))}</h2>`;
  const note = getNote(response, state.query, say);
  const list = hits.map((hit) => writeHit(hit, locale, base)).join('');
  const isLast = state.page * pageSize >= total;
  const next = escape(toAddress({ ...state, page: state.page + 1 }));
  return [
    heading,
    note === null ? '' : `<p class="notice">${escape(note)}</p>`,
    list === '' ? '' : `<ol class="search-hits">${list}</ol>`,
    isLast ? '' : `<p class="paging"><a href="${next}">${escape(say('paging.next'))}</a></p>`,
  ].join('');
}

/** What the results are, where they are not simply what was asked for. */
function getNote(response: SearchResponse, query: string, say: Translate): string | null {
  const { total, closest, sure, near = null } = response;
  if (total === 0) return say('search.none', { query });
  if (closest) return say('search.closest');
  return near !== null && sure === 0 ? getNearNote(near, say) : null;
}

function writeHit(hit: SearchHit, locale: Locale, base: string): string {
  const say = t(locale);
  const { page = null } = hit;
  const opened = getHitLocale(hit, LOCALE_CODES);
  const language = say('search.inLanguage', { language: getLanguageName(locale, opened) });
  const langOf = (code: Locale) => (code === locale ? '' : ` lang="${code}"`);
  return [
    '<li class="search-hit">',
    `<p class="eyebrow">${escape(say(`type.${hit.type}`))}</p>`,
    `<h3 class="search-hit-title"><a href="${escape(base + getHitPath(hit))}"${langOf(hit.textLocale)}>${mark(hit.title, hit.titleSpans)}</a>`,
    page === null
      ? ''
      : `<span class="search-hit-page">, ${escape(getPageLabel(page, say))}</span>`,
    '</h3>',
    hit.snippet === ''
      ? ''
      : `<p class="search-hit-snippet"${langOf(opened)}>${mark(hit.snippet, hit.snippetSpans)}</p>`,
    opened === locale ? '' : `<p class="search-hit-language">${escape(language)}</p>`,
    page === null
      ? ''
      : `<p class="search-hit-work"><a href="${escape(base + hit.path)}">${escape(say('search.work'))}<span class="unseen">: ${escape(hit.title)}</span></a></p>`,
    '</li>',
  ].join('');
}

function mark(text: string, spans: readonly Span[]): string {
  let at = 0;
  let html = '';
  for (const { start, end } of spans) {
    html += `${escape(text.slice(at, start))}<mark>${escape(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escape(text.slice(at));
}
