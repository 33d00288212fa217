import { generateSet } from './generate-set.ts';
import { createIsRightToo, scoreAnswer, toFigures, type Figures } from './score.ts';
import type { BenchEngine } from './search-engine.ts';

export interface GeneratedOptions {
  readonly sizes: readonly number[];
  readonly seed: number;
  readonly words: number;
  readonly absent: number;
}

/** Puts every engine before the same generated set, at each size. */
export async function runGenerated(
  engines: readonly BenchEngine[],
  { sizes, ...options }: GeneratedOptions,
  log: (line: string) => void,
): Promise<readonly Figures[]> {
  const figures: Figures[] = [];
  for (const size of sizes) {
    const { documents, queries } = await generateSet({ ...options, size });
    const isRightToo = createIsRightToo(documents);
    log(`${String(documents.length)} documents, ${String(queries.length)} queries.`);
    for (const engine of engines) {
      const began = performance.now();
      const index = await engine.build(documents);
      const buildMs = performance.now() - began;
      const scored = [];
      for (const query of queries) {
        scored.push(scoreAnswer(query, await index.ask(query.lang, query.query), isRightToo));
      }
      await index.close();
      const { codeBytes, files } = index;
      figures.push(toFigures(scored, { engine: engine.name, size, buildMs, codeBytes, files }));
      log(`${engine.name}, ${String(size)} documents a language: done.`);
    }
  }
  return figures;
}
