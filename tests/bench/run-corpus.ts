import { writeFile } from 'node:fs/promises';
import { CloserError } from '@closer/shared/errors.ts';
import { benchDocument, benchQuery, readLines } from './corpus.ts';
import { MAX_IDS, type BenchEngine } from './search-engine.ts';

export interface CorpusOptions {
  /** Files of JSON lines. */
  readonly corpus: string;
  readonly queries: string;
  readonly out: string;
}

/**
 * Answers the queries of a file over the documents of another; the lines of `out` are in the order of the queries:
 * `{id, ids, bytes, ms, total, closest, sure}`, `closest` where the engine itself says that nothing matched as asked.
 */
export async function runCorpus(
  engine: BenchEngine,
  { corpus, queries, out }: CorpusOptions,
  log: (line: string) => void,
): Promise<void> {
  const documents = await readLines(corpus, benchDocument);
  const asked = await readLines(queries, benchQuery);
  checkIds(documents.map(({ id }) => id));
  const began = performance.now();
  const index = await engine.build(documents);
  log(
    `${String(documents.length)} documents indexed in ${String(Math.round(performance.now() - began))} ms.`,
  );
  const lines: string[] = [];
  for (const { id, lang, query } of asked) {
    const { ids, bytes, ms, total, closest, sure } = await index.ask(lang, query);
    lines.push(JSON.stringify({ id, ids: ids.slice(0, MAX_IDS), bytes, ms, total, closest, sure }));
  }
  await index.close();
  await writeFile(out, lines.map((line) => `${line}\n`).join(''));
  log(`${String(asked.length)} queries answered into ${out}.`);
}

function checkIds(ids: readonly string[]): void {
  const seen = new Set<string>();
  const twice = ids.find((id) => seen.size === seen.add(id).size);
  if (twice === undefined) return;
  throw new CloserError(
    'EnvError',
    `The document "${twice}" is in the corpus twice, so no answer could name it. Give each line an id of its own.`,
  );
}
