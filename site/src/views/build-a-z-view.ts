import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { AToZView } from './a-z-view.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { groupByLetter, type LetterGroup } from './group-by-letter.ts';
import { buildPaging, countPages } from './build-paging.ts';
import { buildListFrame } from './list-frame.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** Up to here everything stands on one page, and letters are anchors; beyond, each letter has its pages. */
const ITEMS_ON_ONE_PAGE = 500;
const ITEMS_PER_LETTER_PAGE = 200;

/** One page of the A-Z: all of it, or a page of one letter. */
export interface AToZPart {
  readonly letter: string | null;
  readonly page: number;
}

/** The whole A-Z of a language, made once for all its pages. */
export interface AToZ {
  readonly locale: Locale;
  readonly groups: readonly LetterGroup[];
  /** Everything fits on one page. */
  readonly whole: boolean;
}

/** Sorts everything that has a page under the letters of a language's alphabet. */
export function buildAToZ(context: SiteContext, locale: Locale): AToZ {
  const groups = groupByLetter(context, locale);
  const items = groups.reduce((sum, group) => sum + group.items.length, 0);
  return { locale, groups, whole: items <= ITEMS_ON_ONE_PAGE };
}

/** Every page of the A-Z. */
export function getAToZParts(all: AToZ): readonly AToZPart[] {
  const first = { letter: null, page: 1 };
  if (all.whole) return [first];
  return [
    first,
    ...all.groups.flatMap((group) =>
      Array.from({ length: countPages(group.items.length, ITEMS_PER_LETTER_PAGE) }, (_, at) => ({
        letter: group.letter,
        page: at + 1,
      })),
    ),
  ];
}

/** Address of a page of the A-Z. Letters beyond a to z stand as their code point: addresses stay Latin. */
export function getAToZPath(locale: Locale, { letter, page }: AToZPart): string {
  if (letter === null) return `/${locale}/a-z/`;
  const start = `/${locale}/a-z/${toLetterKey(letter)}/`;
  return page === 1 ? start : `${start}${page}/`;
}

function toLetterKey(letter: string): string {
  const lower = letter.toLowerCase();
  if (/^[a-z]$/u.test(lower)) return lower;
  return `u${(lower.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** One page of the A-Z. The first page of a large library leads to the pages of the letters. */
export function buildAToZView(context: SiteContext, all: AToZ, part: AToZPart): AToZView {
  const { locale } = all;
  const say = t(locale);
  const shown = all.groups.filter((group) => all.whole || group.letter === part.letter);
  const title = { text: say('az.title'), lang: null };
  const perPage = all.whole ? ITEMS_ON_ONE_PAGE : ITEMS_PER_LETTER_PAGE;
  const details = [
    ...(part.letter === null ? [] : [getLetterLabel(part.letter, locale)]),
    ...(part.page === 1 ? [] : [say('paging.page', { number: String(part.page) })]),
  ];
  return {
    page: 'a-z',
    frame: buildListFrame(context, {
      locale,
      // Alphabets differ: in another language the reader begins at the letters.
      pathOf: (code) => (code === locale ? getAToZPath(locale, part) : `/${code}/a-z/`),
      title: [title.text, ...details].join(' · '),
      description: say('az.description'),
      ...(part.letter === null ? {} : { translated: false }),
    }),
    crumbs: buildCrumbs(context, locale, [], title),
    title,
    letters: all.groups.map((group) => ({
      letter: getLetterLabel(group.letter, locale),
      href: all.whole
        ? `#${getLetterId(group.letter)}`
        : toHref(context, getAToZPath(locale, { letter: group.letter, page: 1 })),
      current: group.letter === part.letter,
      countLabel: say('count.entry', { count: group.items.length }),
    })),
    groups: shown.map((group) => ({
      letter: getLetterLabel(group.letter, locale),
      id: getLetterId(group.letter),
      items: group.items.slice((part.page - 1) * perPage, part.page * perPage),
    })),
    paging: buildPaging(part.page, countPages(shown[0]?.items.length ?? 0, perPage), (page) =>
      toHref(context, getAToZPath(locale, { ...part, page })),
    ),
  };
}

const getLetterId = (letter: string): string => `letter-${toLetterKey(letter)}`;

function getLetterLabel(letter: string, locale: Locale): string {
  return letter === '#' ? t(locale)('az.other') : letter;
}
