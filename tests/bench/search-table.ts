import { KINDS } from './generate-queries.ts';
import type { Figures } from './score.ts';

const KILO = 1000;
const NONE = '-';

/** Lines of a table in Markdown, so that the figures go into the docs as they are. */
export function toTable(figures: readonly Figures[]): readonly string[] {
  const kinds = KINDS.filter((kind) => kind !== 'absent');
  const langs = Object.keys(figures[0]?.byLang ?? {});
  const names = figures.map(({ engine, size }) => `${engine}, ${String(size)}`);
  return [
    'Recall@5 / MRR@10 by kind of query; documents a language behind the name',
    ...toLines(
      ['', 'all', ...kinds],
      figures.map((each, at) => [
        names[at] ?? '',
        toPair(each.recall, each.mrr),
        ...kinds.map((kind) => toPair(...(each.byKind[kind] ?? [0, 0]))),
      ]),
    ),
    'Recall@5 by language (inflected forms alone)',
    ...toLines(
      ['', ...langs],
      figures.map((each, at) => [
        names[at] ?? '',
        ...langs.map((lang) => {
          const [all, inflected] = each.byLang[lang] ?? [0, 0];
          return `${toShare(all)} (${toShare(inflected)})`;
        }),
      ]),
    ),
    'Weight and time',
    ...toLines(
      ['', 'absent words, unlabelled', 'build', 'files', 'code', 'first query kB', 'answer ms'],
      figures.map((each, at) => [
        names[at] ?? '',
        each.absentUnlabelled.toFixed(1),
        `${(each.buildMs / KILO).toFixed(1)} s`,
        each.files === null ? NONE : String(each.files),
        each.codeBytes === null ? NONE : toKilo(each.codeBytes),
        each.bytes === null ? NONE : each.bytes.map(toKilo).join(' / '),
        each.ms.map((time) => time.toFixed(1)).join(' / '),
      ]),
    ),
    'First query: median / p95 / max of index data. Answer: median / p95, everything at hand.',
  ];
}

const toShare = (share: number): string => share.toFixed(2).replace(/^0/u, '');

/** Two shares: `.96/.94`. */
export const toPair = (one: number, other: number): string => `${toShare(one)}/${toShare(other)}`;

const toKilo = (bytes: number): string => (bytes / KILO).toFixed(bytes < 10 * KILO ? 1 : 0);

/** Lines of a table in Markdown, with an empty one before and behind it. */
export function toLines(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const toLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return ['', toLine(head), toLine(head.map(() => '---')), ...rows.map(toLine), ''];
}
