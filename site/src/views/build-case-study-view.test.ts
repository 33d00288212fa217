import { expect, test } from 'vitest';
import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import { caseStudy, prose, snapshotEntry } from '../../../tests/fixtures/entries.ts';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildCaseStudyView } from './build-case-study-view.ts';
import { shareSource } from './build-indicators.ts';

const coaching = caseStudy({
  id: 'practice-coaching',
  prose: {
    en: {
      ...prose('Community coaching', 'community-coaching', 'Two people in every street.'),
      challenge: 'Nobody came.\n\n# Why',
      approach: 'We went **there**.',
      lessons: 'Listen first.',
      transferability: '# One street\n\nBegin small.',
      resources: 'Two coaches.',
    },
    bg: { ...prose('Общностен коучинг', 'obshtnosten-kouching'), lessons: 'Първо слушайте.' },
  },
  period: { start: '2012-05', end: null, statedMonths: null },
  regularService: true,
  places: ['place-sofia'],
  organisations: ['org-sofia', 'org-nobody-published'],
  fields: ['term-housing'],
  targetGroups: ['term-roma'],
  indicators: [
    {
      label: 'term-roma',
      planned: 300,
      reached: 412,
      qualifier: 'about',
      group: 'term-youth-workers',
      source: 'Мрежа',
      language: 'bg',
    },
    {
      label: null,
      planned: 15,
      reached: null,
      qualifier: 'min',
      group: null,
      source: null,
      language: null,
    },
    {
      label: null,
      planned: null,
      reached: 3,
      qualifier: 'max',
      group: null,
      source: null,
      language: null,
    },
    {
      label: null,
      planned: null,
      reached: null,
      qualifier: 'none',
      group: null,
      source: 'x',
      language: null,
    },
  ],
  materials: ['mat-guide'],
  adoptedBy: ['org-adi'],
});
const neighbours = caseStudy({
  id: 'practice-neighbours',
  prose: { hu: prose('Szomszédok', 'szomszedok') },
  fields: ['term-housing'],
});
const bare = caseStudy({ id: 'practice-bare', prose: { mk: prose('Само наслов', 'samo-naslov') } });

const snapshot = buildFixtureSnapshot();
const context = buildFixtureContext({
  ...snapshot,
  entries: [
    ...snapshot.entries.filter(({ entry }) => entry.type !== 'case-study'),
    ...[coaching, neighbours, bare].map((each) => snapshotEntry(each)),
  ],
});
const show = (practice: CaseStudy, locale: 'en' | 'bg' | 'mk' | 'ro') =>
  buildCaseStudyView(context, take(context.library.caseStudies, practice.id), locale);

test('tells the parts that are written, in their order, below headings of the page', () => {
  const { parts, elsewhere } = show(coaching, 'en');
  expect(parts.map(({ heading }) => heading)).toEqual([
    'The challenge',
    'What was done',
    'What was learned',
  ]);
  expect(parts[0]?.text.html).toContain('<h3>Why</h3>');
  expect(elsewhere.map(({ heading }) => heading)).toEqual(['What to watch', 'What it took']);
  expect(elsewhere[0]?.text.html).toContain('<h4>One street</h4>');
});

test('tells in a language what is written in it, and no part of another', () => {
  const { parts, elsewhere, frame } = show(coaching, 'bg');
  expect(parts.map(({ key, text }) => [key, text.lang])).toEqual([['lessons', null]]);
  expect(elsewhere).toEqual([]);
  expect(frame.fallback).toBeNull();
  expect(show(neighbours, 'ro').frame.fallback?.textLocale).toBe('hu');
});

test('shows each figure as its source states it, planned and reached apart, none without a figure', () => {
  const { indicators } = show(coaching, 'en');
  expect(indicators.map(({ planned, reached }) => [planned, reached])).toEqual([
    ['about 300', 'about 412'],
    ['at least 15', null],
    [null, 'at most 3'],
  ]);
  expect(indicators[0]).toMatchObject({
    label: { text: 'Roma', href: '/en/term/roma/' },
    group: { label: 'Youth workers' },
    source: { text: 'Мрежа', lang: 'bg' },
  });
  expect(indicators[1]).toMatchObject({ label: { text: 'Figure', href: null }, group: null });
});

test('says since when it is a regular service, where and by whom, and leaves out who is not published', () => {
  const { facts } = show(coaching, 'en');
  expect(facts.map(({ key, values }) => [key, ...values.map(({ text }) => text)])).toEqual([
    ['period', 'A regular service since May 2012'],
    ['places', 'Sofia'],
    ['organisations', 'Sofia Municipality'],
    ['fields', 'Housing'],
    ['targetGroups', 'Roma'],
  ]);
});

test('leads on to who took it over, to its materials, and first to practices on the same subjects', () => {
  const { adoptedBy, materials, related, all } = show(coaching, 'en');
  expect(adoptedBy.map(({ href }) => href)).toEqual(['/en/organisation/adi-gostivar/']);
  expect(materials.map(({ href }) => href)).toEqual(['/en/material/guide-to-social-cohesion/']);
  expect(related.map(({ title }) => title.text)).toEqual(['Szomszédok', 'Само наслов']);
  expect(all.href).toBe('/en/case-studies/');
});

test('is whole with nothing but a title', () => {
  const view = show(bare, 'mk');
  expect(view.title).toEqual({ text: 'Само наслов', lang: null });
  expect([view.summary, view.body, view.cover]).toEqual([null, null, null]);
  expect([view.facts, view.indicators, view.parts, view.elsewhere]).toEqual([[], [], [], []]);
  expect(view.related.length).toBe(2);
  expect(view.frame.description).toContain('Само наслов');
});

test('describes itself to machines as a report on where, when and what', () => {
  const { jsonLd, openGraph } = show(coaching, 'en').frame;
  expect(jsonLd).toMatchObject({
    '@type': 'Report',
    temporalCoverage: '2012-05/..',
    spatialCoverage: [{ '@type': 'Place', name: 'Sofia' }],
  });
  expect(openGraph).toMatchObject({ type: 'article', title: 'Community coaching' });
});

test('says a source once where all figures come from it, and beside each where they differ', () => {
  const figure = (source: string | null) => ({
    source: source === null ? null : { text: source, lang: null },
  });
  expect(shareSource([figure('CoNet'), figure('CoNet')])).toEqual({
    figures: [figure(null), figure(null)],
    source: { text: 'CoNet', lang: null },
  });
  expect(shareSource([figure('CoNet'), figure(null)])).toEqual({
    figures: [figure('CoNet'), figure(null)],
    source: null,
  });
  expect(shareSource([figure('CoNet')]).figures).toEqual([figure('CoNet')]);
});
