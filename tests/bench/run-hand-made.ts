import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { drawAbsent, findUnlabelled } from '../search/absent-words.ts';
import { openTestedClient } from '../search/exchanges.ts';
import { HAND_MADE_KINDS, readHandMadeSet, type HandMadeKind } from '../search/hand-made-set.ts';
import { openStaticClient } from '../search/open-static-client.ts';
import {
  askHandMade,
  compareAnswers,
  getHandMadeFigures,
  type HandMadeAnswer,
} from '../search/score-hand-made.ts';
import { readSeedRecords } from '../search/seed-records.ts';
import { toLines, toPair } from './search-table.ts';

/**
 * Asks both drivers the hand-made set of `tests/search` over the sample library and tells a table by kind and language, how alike they are, and
 * what is found for words that are nowhere. Meilisearch answers from its recording where no server is named.
 */
export async function runHandMade(log: (line: string) => void): Promise<void> {
  const records = readSeedRecords();
  const queries = readHandMadeSet();
  const client = await openStaticClient(records);
  const answers = await askHandMade(client, queries);
  const opened = await openTestedClient('hand-made', records);
  const beside = await askHandMade(opened.client, queries);
  await opened.close();
  for (const line of toKindTable(answers, beside)) log(line);
  const { first, overlap } = compareAnswers(answers, beside);
  log(`Same first result ${first.toFixed(3)}, first ten shared ${overlap.toFixed(3)}.`);
  for (const locale of LOCALE_CODES) {
    const words = await drawAbsent(records, locale);
    const found = await findUnlabelled(client, locale, words);
    const all = [...found.values()].reduce((sum, each) => sum + each, 0);
    log(`Absent words, ${locale}: ${(all / words.length).toFixed(2)} unlabelled of each.`);
  }
}

function toKindTable(
  answers: readonly HandMadeAnswer[],
  beside: readonly HandMadeAnswer[],
): readonly string[] {
  const toRow = (name: string, kinds: readonly HandMadeKind[]): readonly string[] => {
    const own = getHandMadeFigures(answers, kinds);
    const other = getHandMadeFigures(beside, kinds);
    const byLocale = LOCALE_CODES.map((locale) => {
      const { count, recall, first } = getHandMadeFigures(answers, kinds, locale);
      return count === 0 ? '' : toPair(recall, first);
    });
    return [
      ...[name, String(own.count), toPair(own.recall, own.first)],
      ...[toPair(other.recall, other.first), ...byLocale],
    ];
  };
  return [
    'Recall@5 / share of right first results; the languages are of the static driver',
    ...toLines(
      ['', 'queries', 'static', 'Meilisearch', ...LOCALE_CODES],
      [...HAND_MADE_KINDS.map((kind) => toRow(kind, [kind])), toRow('all', HAND_MADE_KINDS)],
    ),
  ];
}
