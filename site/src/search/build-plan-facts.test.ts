import { expect, test } from 'vitest';
import { prose, snapshotEntry, term, inFive } from '../../../tests/fixtures/entries.ts';
import { actionPlan, network, portfolio } from '../../../tests/fixtures/plan-entries.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildLibrary } from '../library/build-library.ts';
import { checkLibrary } from '../library/check-library.ts';
import { buildSearchRecords } from './build-search-records.ts';
import { MAX_BODY } from './index-terms.ts';

const added = [
  term({
    id: 'term-strategy',
    code: 'development-strategy',
    scheme: 'material-type',
    prefLabel: inFive('Strategy', 'Стратегија', 'Стратегия', 'Strategie', 'Stratégia'),
  }),
  actionPlan({
    id: 'plan-strategy',
    prose: { en: prose('Strategy of the street', 'strategy-of-the-street') },
    kind: 'development-strategy',
    places: ['place-krasna-polyana'],
    project: 'project-neighbours',
  }),
  actionPlan({
    id: 'plan-urgent',
    prose: { en: prose('Before winter', 'before-winter') },
    kind: 'emergency-needs',
  }),
  portfolio({ id: 'folio', prose: { en: prose('Ready to start', 'ready-to-start') } }),
  network({
    id: 'network-street',
    prose: { en: prose('Street network', 'street-network') },
    acronym: 'STREN',
    places: ['place-sofia'],
    members: ['org-sofia'],
  }),
];

const snapshot = buildFixtureSnapshot();
const library = buildLibrary({
  ...snapshot,
  entries: [...snapshot.entries, ...added.map((each) => snapshotEntry(each))],
});
const records = new Map(buildSearchRecords(library, 'en').map((record) => [record.id, record]));

test('a plan counts as the type of material that its document would be of', () => {
  const typeOf = (id: string) => records.get(id)?.facets.materialType;
  expect(typeOf('plan-strategy')).toEqual(['development-strategy']);
  expect(typeOf('plan-urgent')).toEqual(['action-plan']);
  expect(typeOf('folio')).toEqual(['project-portfolio']);
  expect(records.get('plan-strategy')?.concepts).toContain('Стратегия');
});

test('a project is found by every name, by its programme and by what it does', () => {
  const record = records.get('project-neighbours');
  expect(record?.names).toEqual(
    expect.arrayContaining(['GONE', 'Дорби съседи', 'A street at a time']),
  );
  expect(record?.concepts).toEqual(expect.arrayContaining(['Neighbours Fund', 'Слушане', 'Sofia']));
  expect(record?.body).toContain('borrow tables');
  expect(record?.facets).toMatchObject({
    type: ['project'],
    field: ['housing'],
    targetGroup: ['roma'],
    country: ['BG'],
    year: ['2015'],
  });
});

test('a project is found by what its currency is called', () => {
  expect(records.get('project-neighbours')?.body).toContain('Romanian lei (RON)');
  const bulgarian = buildSearchRecords(library, 'bg').find(({ id }) => id === 'project-neighbours');
  expect(bulgarian?.body).toContain('румънски леи (RON)');
});

test('facts come last and apart from each other, so that no sentence is quoted with rows of dates and money', () => {
  const body = records.get('project-neighbours')?.body ?? '';
  const [prose, ...facts] = body.split(' · ');
  expect(prose).toBe('It began with a table. Nobody is left out. Doors stayed open.');
  expect(facts).toEqual(
    expect.arrayContaining([
      'borrow tables',
      'December 2015',
      'RON\u00a01,756,996.00',
      'euros (EUR)',
    ]),
  );
});

test('the facts of an entry with a text without end are found all the same', () => {
  const long = actionPlan({
    id: 'plan-long',
    prose: { en: { ...prose('Long', 'long'), body: 'Word after word. '.repeat(2000) } },
    period: { start: '2027-01', end: '2028-12', statedMonths: null },
  });
  const entries = [...snapshot.entries, snapshotEntry(long)];
  const found = buildSearchRecords(buildLibrary({ ...snapshot, entries }), 'en');
  const body = found.find(({ id }) => id === 'plan-long')?.body.slice(0, MAX_BODY);
  expect(body).toMatch(/^Word after word\..* · January 2027 · December 2028/u);
});

test('what belongs to a project is found by the names of the project', () => {
  expect(records.get('plan-strategy')?.concepts).toContain('GONE');
  expect(records.get('network-street')?.names).toContain('STREN');
});

test('relations of projects and plans are followed from their other ends', () => {
  const { relations } = library;
  const ids = (many: readonly { readonly id: string }[] | undefined) => many?.map(({ id }) => id);
  expect(ids(relations.partsByProject.get('project-neighbours'))).toEqual(['project-coaching']);
  expect(ids(relations.projectsByPlace.get('place-bulgaria'))).toContain('project-neighbours');
  expect(ids(relations.projectsFundedBy.get('org-network'))).toEqual(['project-neighbours']);
  expect(ids(relations.actionPlansByProject.get('project-neighbours'))).toContain('plan-strategy');
  expect(ids(relations.networksByOrganisation.get('org-sofia'))).toContain('network-street');
});

test('a project that is a part of itself is named on every entry of the circle', () => {
  const circle = structuredClone(snapshot.entries).map((each) =>
    each.entry.type === 'project' && each.entry.id === 'project-neighbours'
      ? { ...each, entry: { ...each.entry, partOf: 'project-coaching' } }
      : each,
  );
  const findings = checkLibrary(buildLibrary({ ...snapshot, entries: circle }), () => true);
  expect(
    findings.filter(({ key }) => key === 'circle').map(({ entry, field }) => [entry, field]),
  ).toEqual([
    ['Good neighbours', 'partOf'],
    ['Coaching in the courtyard', 'partOf'],
  ]);
});
