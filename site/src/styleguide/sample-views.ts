import type { Hue } from '../views/build-motif-view.ts';
import type { IndicatorView } from '../views/case-study-view.ts';
import type { CountedLinkView, WayView } from '../views/directory-view.ts';
import type { EntryCardView } from '../views/entry-card-view.ts';
import type { LinkView, TextView } from '../views/frame-view.ts';
import type { FacetView } from '../views/library-view.ts';
import type {
  DownloadView,
  EditionMatrixView,
  EditionView,
  FactView,
  UseView,
} from '../views/material-view.ts';
import type { OrganisationView } from '../views/organisation-view.ts';
import type { PagingView } from '../views/paging-view.ts';
import type { StatisticView } from '../views/place-view.ts';

/*
 * What the page of all components is filled with: short and long, empty and full, words without a place to break, other
 * scripts and directions. Development only; nothing of it is in a release.
 */

const HERE = '#';

/** A text with its language, BCP 47; null where it is in the language of the page. */
export const text = (words: string, lang: string | null = null): TextView => ({
  text: words,
  lang,
});
const link = (label: string, lang: string | null = null): LinkView => ({ href: HERE, label, lang });

/** A word of 44 letters, as Hungarian makes them. */
export const LONG_WORD = 'megszentségteleníthetetlenségeskedéseitekért';
export const LONG_TITLE =
  'Local partnerships for social inclusion in municipalities that border on each other, in three stages, with everything that was written down, counted and drawn on the way from the first meeting to the national conference';
export const ARABIC = text('دليل للعمل معًا في الحي', 'ar');

export const HUES: readonly Hue[] = ['indigo', 'coral', 'teal', 'sun'];

function card(title: TextView, hue: Hue, more: Partial<EntryCardView> = {}): EntryCardView {
  return {
    type: 'material',
    href: HERE,
    kind: 'Manual, guide',
    title,
    summary: text(
      'Two or three plain sentences that say what it is, for whom, and what it is good for.',
    ),
    facts: [text('December 2015'), text('City of Berlin'), text('English and Romani'), text('PDF')],
    picture: null,
    sample: false,
    leaf: null,
    mark: null,
    motif: { text: title.text, hue },
    ...more,
  };
}

export const CARDS: readonly EntryCardView[] = [
  card(text('Guide to social cohesion'), 'teal', { sample: true }),
  card(text(LONG_TITLE), 'coral', { kind: 'Good practice' }),
  card(text(LONG_WORD, 'hu'), 'indigo', { summary: text(`${LONG_WORD} ${LONG_WORD}`, 'hu') }),
  card(text('👩🏽‍🤝‍👩🏻 Добредојде, соседе! 🏘️', 'mk'), 'sun', { summary: null, facts: [] }),
];

export const TILES: readonly EntryCardView[] = [
  card(text('City of Alba Iulia'), 'teal', { kind: 'City', facts: [text('Alba Iulia', 'ro')] }),
  card(text('Асоцијација за демократска иницијатива', 'mk'), 'teal', {
    kind: 'Civil society organisation',
  }),
  card(text(LONG_WORD, 'hu'), 'teal', { kind: 'Organisation', facts: [] }),
];

export const RIGHT_TO_LEFT: readonly EntryCardView[] = [
  card(ARABIC, 'coral', { summary: ARABIC, facts: [ARABIC, text('2015')] }),
  card(text('PDF و DOCX: 12 صفحة', 'ar'), 'sun', { summary: null }),
];

const download = (format: string, more: Partial<DownloadView> = {}): DownloadView => ({
  href: HERE,
  label: `Guide to social cohesion (${format}, 2.4 MB, 12 pages, English)`,
  shortLabel: `${format}, 2.4 MB, 12 pages`,
  format,
  hreflang: 'en',
  fileName: 'guide.pdf',
  external: false,
  text: {
    href: HERE,
    label: 'Read as a web page: Guide to social cohesion (English)',
    lang: null,
  },
  accessibility: 'accessible PDF',
  ...more,
});

export const DOWNLOAD = download('PDF');
export const DOWNLOAD_ELSEWHERE = download('conet.example.org', {
  shortLabel: 'conet.example.org',
  fileName: null,
  external: true,
  text: null,
  accessibility: null,
});

const edition = (key: string, downloads: readonly DownloadView[]): EditionView => ({
  key,
  title: text('Guide'),
  languageName: 'English',
  kindLabel: 'For printing',
  versionLabel: 'Version 2',
  supersedesLabel: 'Replaces version 1',
  superseded: false,
  adaptedBy: link('Association for Democratic Initiatives'),
  downloads,
});

export const EDITIONS: EditionMatrixView = {
  kinds: [
    { key: 'print', label: 'For printing' },
    { key: 'easy-to-read', label: 'Easy to read' },
    { key: 'audio', label: 'Audio' },
  ],
  rows: [
    {
      lang: 'en',
      languageName: 'English',
      own: true,
      cells: [[edition('a', [DOWNLOAD, download('DOCX')])], [edition('b', [DOWNLOAD])], []],
    },
    {
      lang: 'sq',
      languageName: 'Albanian',
      own: false,
      cells: [[{ ...edition('c', [DOWNLOAD_ELSEWHERE]), superseded: true }], [], []],
    },
  ],
};

const fact = (label: string, ...values: readonly LinkView[]): FactView => ({
  key: label,
  label,
  values: values.map((each) => ({ text: each.label, href: each.href, lang: each.lang })),
});

export const FACTS: readonly FactView[] = [
  fact('Topics', link('Social cohesion and good neighbourhood'), link('Housing')),
  fact('Made by', link('Столична община', 'bg'), link(LONG_WORD, 'hu')),
  { key: 'date', label: 'Date', values: [{ text: 'around 2010', href: null, lang: null }] },
];

export const USE: UseView = {
  aims: { html: '<p>You can hold a first meeting that people come back to.</p>', lang: null },
  duration: '60–90 minutes',
  groupSize: '8–20',
  needs: {
    html: '<ul><li>a room with chairs that move</li><li>paper and pens</li></ul>',
    lang: null,
  },
};

const indicator = (label: string, more: Partial<IndicatorView>): IndicatorView => ({
  key: label,
  label: { ...text(label), href: HERE },
  group: null,
  planned: null,
  reached: null,
  source: null,
  ...more,
});

export const INDICATORS: readonly IndicatorView[] = [
  indicator('People trained', {
    planned: 'about 300',
    reached: 'about 412',
    group: link('Disadvantaged young people'),
    source: text('„Социална мрежа за сближаване“, 29.01.2018', 'bg'),
  }),
  indicator('Municipalities', { planned: 'at least 15' }),
  indicator(LONG_WORD, { reached: '1,234,567' }),
];

export const STATISTICS: readonly StatisticView[] = [
  {
    label: 'Inhabitants',
    value: 'about 65,000',
    year: '2008',
    source: text('CoNet'),
    group: null,
    part: false,
  },
  { label: 'Roma', value: '25,000', year: null, source: null, group: link('Roma'), part: true },
];

export const NAMES: OrganisationView['names'] = [
  { text: 'Столична община', lang: 'bg', languageName: 'Bulgarian', kindLabel: 'official name' },
  { text: LONG_WORD, lang: 'hu', languageName: 'Hungarian', kindLabel: 'other name' },
];

export const CONTACT: NonNullable<OrganisationView['contact']> = {
  address: 'Moskovska 33\n1000 Sofia',
  email: 'a-very-long-address-of-a-department@municipality.example.org',
  phone: '+359 2 123 45 67',
  website: { href: HERE, label: 'www.municipality.example.org' },
};

export const LINKS: readonly LinkView[] = [
  link('Homeless people'),
  link('Хора с увреждания', 'bg'),
  link(LONG_WORD, 'hu'),
  link('People who are at risk of losing their home because of arrears'),
];

export const PAGING: PagingView = {
  current: 5,
  total: 120,
  previousHref: HERE,
  nextHref: HERE,
  pages: [1, null, 4, 5, 6, null, 120].map((number) =>
    number === null ? null : { number, label: String(number), href: HERE, current: number === 5 },
  ),
};

const value = (label: string, count: number, current = false) => ({
  ...link(label),
  value: label,
  count,
  countLabel: String(count),
  current,
});

export const FACETS: readonly FacetView[] = [
  {
    facet: 'field',
    label: 'Topic',
    href: HERE,
    values: [value('Housing', 12, true), value('Social cohesion and good neighbourhood', 3)],
    hasMore: true,
  },
  { facet: 'year', label: 'Year', href: HERE, values: [value('2015', 2)], hasMore: false },
];

export const WAYS: readonly WayView[] = [
  { label: 'Topic', values: LINKS.map((each) => ({ ...each, countLabel: '3' })) },
  { label: 'Country', values: [{ ...link('Bulgaria'), countLabel: '1' }] },
];

export const TREE: readonly CountedLinkView[] = [
  {
    ...link('Health'),
    count: 3,
    countLabel: '3 materials',
    children: [{ ...link('Mental health'), count: 0, countLabel: null, children: [] }],
  },
];

export const PROSE = `<h3>A heading</h3>
<p>Running text with <strong>weight</strong>, <em>stress</em> and <a href="#">a link</a>. ${LONG_WORD} stands in a line and breaks where it must.</p>
<ul><li>one point</li><li>another point that is long enough to need a second line on a narrow screen</li></ul>
<ol><li>first</li><li>second</li></ol>
<blockquote><p>Words of somebody else.</p></blockquote>
<div class="scroller" role="region" tabindex="0" aria-label="Partner, Country"><table><thead><tr><th>Partner</th><th>Country</th><th>Coordinator</th><th>Address for letters and visits</th></tr></thead><tbody><tr><td>City of Sofia</td><td>Bulgaria</td><td>District Krasna Polyana</td><td>Moskovska 33, 1000 Sofia</td></tr></tbody></table></div>
<hr><p>After a line.</p>`;
