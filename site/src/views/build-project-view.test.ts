import { expect, test } from 'vitest';
import type { Entry } from '@closer/shared/content/entry.ts';
import type { Locale } from '@closer/shared/locales.ts';
import {
  beneficiary,
  event,
  indicator,
  participation,
  project,
} from '../../../tests/fixtures/plan-entries.ts';
import { organisation, place, prose, snapshotEntry } from '../../../tests/fixtures/entries.ts';
import { PROGRAMMES, PROJECTS } from '../../../tests/fixtures/projects.ts';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildProjectView } from './build-project-view.ts';
import { buildProgrammeView } from './build-programme-view.ts';

function buildContext(added: readonly Entry[] = []) {
  const snapshot = buildFixtureSnapshot();
  const known = new Set(snapshot.entries.map(({ entry }) => entry.id));
  const entries = [...PROGRAMMES, ...PROJECTS, ...added].filter(({ id }) => !known.has(id));
  return buildFixtureContext({
    ...snapshot,
    entries: [...snapshot.entries, ...entries.map((each) => snapshotEntry(each))],
  });
}

function build(id: string, locale: Locale = 'en', added: readonly Entry[] = []) {
  const context = buildContext(added);
  return buildProjectView(context, take(context.library.projects, id), locale);
}

test('says who, what for and what came of it, in the order of the source', () => {
  const view = build('project-neighbours');
  expect(view.subtitle).toEqual({ text: 'A street at a time', lang: null });
  expect(view.acronym).toBe('GONE');
  expect(view.objectives).toEqual([
    { key: 'main', heading: 'Main aim', texts: [{ text: 'Strengthen the street', lang: null }] },
    {
      key: 'specific',
      heading: 'Specific objectives',
      texts: [
        { text: 'Open doors', lang: null },
        { text: 'Да се срещнат', lang: 'bg' },
      ],
    },
  ]);
  expect(
    view.activities.map(({ title, items, state }) => [title.text, items.length, state]),
  ).toEqual([
    ['Tables in the street', 2, 'Completed · from May 2016'],
    ['Activity 2', 0, 'Idea'],
  ]);
  expect(view.parts[0]?.text.html).toContain('Doors stayed open.');
  expect(view.isBare).toBe(false);
});

test('names other forms of the name, but no slip of a source', () => {
  const { facts } = build('project-neighbours');
  expect(facts.find(({ key }) => key === 'names')?.values).toEqual([
    { text: 'Добри съседи – GONE', href: null, lang: 'bg' },
  ]);
  expect(facts.find(({ key }) => key === 'website')?.values).toEqual([
    {
      text: 'neighbours.example.org/en',
      href: 'https://www.neighbours.example.org/en/',
      lang: null,
    },
  ]);
});

test('keeps the partners in their order, with role, place and what it brings there', () => {
  const { partners, statedPartners, map } = build('project-neighbours');
  expect(partners.map(({ number, name, role }) => [number, name.text, role])).toEqual([
    [1, 'Sofia Municipality', 'Lead partner'],
    [2, 'Асоцијација за демократска иницијатива', null],
    [3, 'A partner that the source does not name', null],
  ]);
  expect(partners[0]?.places.map(({ label }) => label)).toEqual(['Sofia', 'Bulgaria']);
  expect(partners[1]?.benefit).toEqual({ text: 'Помалку осаменост.', lang: 'mk' });
  expect(statedPartners).toBe('3 partners, as the source states');
  // One place alone makes no map.
  expect(map).toBeNull();
});

test('numbers the partners on the map as in the list, and marks the lead', () => {
  const skopje = place({
    id: 'place-skopje',
    code: 'skopje',
    kind: 'city',
    names: [{ language: 'en', text: 'Skopje', kind: 'official' }],
    parent: 'place-north-macedonia',
    latitude: 42,
    longitude: 21.43,
  });
  const members = ['a', 'b'].map((id) =>
    organisation({ id: `org-${id}`, place: 'place-skopje', prose: { en: prose(id, id) } }),
  );
  const shared = project({
    id: 'project-map',
    prose: { en: prose('Mapped', 'mapped') },
    participations: ['org-a', 'org-sofia', 'org-b'].map((organisation, at) =>
      participation({ organisation, role: at === 1 ? 'lead' : 'partner' }),
    ),
  });
  const { map } = build('project-map', 'en', [skopje, ...members, shared]);
  expect(map?.points.map(({ label, lead }) => [label, lead])).toEqual([
    ['1, 3', false],
    ['2', true],
  ]);
  expect(map?.countries).toHaveLength(2);
});

test('says the share of a part as computed, and only where the currencies agree', () => {
  const { money } = build('project-neighbours', 'ro');
  expect(money.map(({ label, amount, share }) => [label, amount, share])).toEqual([
    ['Valoarea proiectului', '1.756.996,00\u00A0lei', null],
    [
      'Contribuție proprie',
      '175.699,60\u00A0lei',
      '10\u00A0% din valoarea proiectului (calcul propriu)',
    ],
    ['Finanțare nerambursabilă', '1.000,00\u00A0EUR', null],
  ]);
});

test('shows the years of the programme apart from those of the project', () => {
  const { programme, timeline } = build('project-neighbours');
  expect(programme.map(({ key, values }) => [key, values[0]?.text])).toEqual([
    ['programme', 'Neighbours Fund'],
    ['component', 'IV'],
    ['programmePeriod', '2007 – 2013'],
    ['funder', 'Cohesion Network'],
  ]);
  expect(timeline?.rows.map(({ kind, dates }) => [kind, dates])).toEqual([
    ['Programme', '2007 – 2013'],
    ['Project', 'December 2015 – August 2017 (21 months)'],
    ['Activity', 'from May 2016'],
    ['Intervention', '2017'],
  ]);
  expect([timeline?.from, timeline?.to]).toEqual(['2007', '2017']);
});

test('draws a date no more exact than its source: a year fills its year, an open end runs on', () => {
  const { timeline } = build('project-neighbours');
  const [programme, whole, activity, part] = timeline?.rows.map(({ bar }) => bar) ?? [];
  expect(programme).toEqual({ start: 0, width: 636, open: null });
  expect(whole).toEqual({ start: 811, width: 159, open: null });
  expect(activity).toEqual({ start: 848, width: 152, open: 'end' });
  expect(part).toEqual({ start: 909, width: 91, open: null });
});

test('puts events with a day on the timeline', () => {
  const table = event({
    id: 'event-table',
    prose: { en: prose('The long table', 'the-long-table') },
    project: 'project-bare',
    startDate: '2026-10-05',
  });
  const { timeline, groups } = build('project-bare', 'en', [table]);
  expect(timeline?.rows.map(({ name, dates }) => [name.text, dates])).toEqual([
    ['The long table', '5 October 2026'],
  ]);
  expect(groups.map(({ key }) => key)).toContain('events');
});

test('leaves out what nobody said of the people, and keeps an open list open', () => {
  const view = build('project-neighbours');
  expect(
    view.beneficiaries.map(({ group, note, direct }) => [group?.label, note?.text, direct]),
  ).toEqual([
    ['Roma', undefined, true],
    [undefined, 'People who moved in', false],
  ]);
  expect(view.competences.map(({ label }) => label)).toEqual(['Listening']);
  expect(view.competencesOpen).toBe(true);
});

test('gathers the parts, and a part names the whole', () => {
  const whole = build('project-neighbours');
  expect(whole.groups.map(({ key, cards }) => [key, cards.map(({ title }) => title.text)])).toEqual(
    [['parts', ['Coaching in the courtyard']]],
  );
  const part = build('project-coaching');
  expect(part.kind).toBe('Intervention');
  expect(part.partOf?.label).toBe('Good neighbours');
});

test('a project with nothing but a title is a whole page', () => {
  const view = build('project-bare', 'hu');
  expect(view.title).toEqual({ text: 'Közös udvar', lang: null });
  expect(view.isBare).toBe(true);
  expect([view.objectives, view.activities, view.partners, view.money, view.groups]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
  expect([view.timeline, view.map, view.figures, view.cover, view.body]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(view.all.href).toBe('/hu/projects/');
});

test.each([
  ['the number of its partners', { statedPartners: 3 }],
  ['a figure', { indicators: [indicator({ label: 'term-roma', planned: 340 })] }],
  ['whom it serves', { beneficiaries: [beneficiary({ group: 'term-roma' })] }],
])('a project of which only %s is known does not say that nothing is', (_, known) => {
  const one = project({ id: 'project-one', prose: { en: prose('Bare', 'bare') }, ...known });
  expect(build('project-one', 'en', [one]).isBare).toBe(false);
});

test('a project whose only aim has no text says that nothing more is known', () => {
  const objectives = [{ level: 'main' as const, texts: [] }];
  const one = project({ id: 'project-one', prose: { en: prose('Bare', 'bare') }, objectives });
  expect(build('project-one', 'en', [one])).toMatchObject({ objectives: [], isBare: true });
});

test('a programme shows its names, its own years and its projects, but no slip of a source', () => {
  const context = buildContext();
  const programme = take(context.library.programmes, 'programme-neighbours');
  const view = buildProgrammeView(context, programme, 'bg');
  expect(view.title).toEqual({ text: 'Фонд „Съседи“', lang: null });
  expect(view.names.map(({ text }) => text)).toEqual(['Neighbours Fund', 'Фонд „Съседи“']);
  expect(view.facts.map(({ key, values }) => [key, values[0]?.text])).toEqual([
    ['component', 'IV'],
    ['period', '2007 – 2013'],
    ['funder', 'Cohesion Network'],
    ['website', 'fund.example.org'],
  ]);
  expect(view.groups[0]?.cards.map(({ title }) => title.text)).toEqual(['Добри съседи']);
  expect(view.frame.path).toBe('/bg/programme/neighbours-fund/');
});
