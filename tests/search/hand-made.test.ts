import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestedClient } from './exchanges.ts';
import { HAND_MADE_KINDS, readHandMadeSet, type HandMadeKind } from './hand-made-set.ts';
import { openStaticClient } from './open-static-client.ts';
import {
  askHandMade,
  compareAnswers,
  getHandMadeFigures,
  type HandMadeAnswer,
} from './score-hand-made.ts';
import { readSeedRecords } from './seed-records.ts';

const records = readSeedRecords();
const queries = readHandMadeSet();

/** A real server is filled with the whole library first, milliseconds. */
const FILLING = 600_000;

/** Recall in the first five and share of right first results that each kind must keep: a little under what is reached. */
const FLOORS: Readonly<Record<HandMadeKind, readonly [recall: number, first: number]>> = {
  exact: [1, 1],
  inflected: [0.98, 0.97],
  'no-diacritics': [0.99, 0.97],
  cedilla: [1, 1],
  'official-letters': [0.98, 0.95],
  'chat-letters': [0.98, 0.96],
  beginning: [0.98, 0.95],
  typo: [0.95, 0.86],
  compound: [0.95, 0.79],
  'cross-language': [0.94, 0.93],
  question: [0.8, 0.88],
  name: [0.98, 0.96],
  number: [0.9, 0.86],
  page: [0.96, 0.94],
};

let answers: Readonly<Record<string, readonly HandMadeAnswer[]>> = {};
let close = () => Promise.resolve();

beforeAll(async () => {
  const opened = await openTestedClient('hand-made', records);
  ({ close } = opened);
  answers = {
    'the static driver': await askHandMade(await openStaticClient(records), queries),
    'the Meilisearch driver': await askHandMade(opened.client, queries),
  };
}, FILLING);

afterAll(async () => {
  await close();
}, FILLING);

test('has six hundred queries, a hundred at least in every language', () => {
  expect(queries.length).toBeGreaterThanOrEqual(600);
  const byLocale = Object.groupBy(queries, ({ locale }) => locale);
  const counts = Object.values(byLocale).map(({ length }) => length);
  expect(counts).toHaveLength(5);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(100);
});

test('names only entries that the library has', () => {
  const known = new Set(records.map(({ id }) => id));
  const wanted = queries.flatMap(({ right }) => right.map((id) => id.replace(/#\d+$/u, '')));
  expect(wanted.filter((id) => !known.has(id))).toEqual([]);
});

describe.each(['the static driver', 'the Meilisearch driver'])('%s', (driver) => {
  test.each(HAND_MADE_KINDS)('finds what is meant by queries of the kind %s', (kind) => {
    const own = answers[driver] ?? [];
    const [recall, first] = FLOORS[kind];
    const figures = getHandMadeFigures(own, [kind]);
    const missed = own
      .filter((each) => each.kind === kind && !(each.recall === 1 && each.isFirst))
      .map(({ locale, query, ids }) => `${locale} ${query}: ${ids.slice(0, 5).join(' ')}`);
    expect(figures.recall, missed.join('\n')).toBeGreaterThanOrEqual(recall);
    expect(figures.first, missed.join('\n')).toBeGreaterThanOrEqual(first);
  });
});

test('names the same first result with a server and without in nine of ten queries', () => {
  const [one = [], other = []] = Object.values(answers);
  const parity = compareAnswers(one, other);
  expect(parity.first, parity.others.join('\n')).toBeGreaterThanOrEqual(0.9);
});

test('shares four of five of the first ten results with a server and without', () => {
  const [one = [], other = []] = Object.values(answers);
  expect(compareAnswers(one, other).overlap).toBeGreaterThanOrEqual(0.8);
});
