import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { randomInt } from 'node:crypto';
import { CloserError } from '@closer/shared/errors.ts';
import { createMeilisearchEngine } from './meilisearch-engine.ts';
import { miniSearchEngine } from './mini-search-engine.ts';
import { createPagefindEngine } from './pagefind-engine.ts';
import { runCorpus } from './run-corpus.ts';
import { runGenerated } from './run-generated.ts';
import { runHandMade } from './run-hand-made.ts';
import { toTable } from './search-table.ts';
import { createStaticEngine } from './static-engine.ts';
import { createStockMeilisearchEngine } from './stock-meilisearch-engine.ts';

/**
 * `node search.ts [--seed 7] [--sizes 200,2000] [--engines static,pagefind] [--words 60] [--absent 60]`, or with
 * `--corpus <file> --queries <file> --engine <name> --out <file>`, or with `--hand-made`. Paths are relative to where the user stands. The last line
 * of the first is one JSON object.
 */
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    engine: { type: 'string', default: 'static' },
    out: { type: 'string' },
    engines: { type: 'string' },
    seed: { type: 'string' },
    sizes: { type: 'string', default: '200,2000' },
    words: { type: 'string', default: '60' },
    absent: { type: 'string', default: '60' },
    'code-bytes': { type: 'string' },
    'hand-made': { type: 'boolean', default: false },
  },
});
const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const {
  INIT_CWD: home = process.cwd(),
  MEILI_URL: meiliUrl,
  MEILI_MASTER_KEY: meiliKey,
} = process.env;
const codeBytes = values['code-bytes'] === undefined ? null : Number(values['code-bytes']);
const engines = {
  static: createStaticEngine(codeBytes),
  minisearch: miniSearchEngine,
  pagefind: createPagefindEngine(),
  ...(meiliUrl === undefined
    ? {}
    : {
        meilisearch: createMeilisearchEngine(meiliUrl, meiliKey),
        'meilisearch-stock': createStockMeilisearchEngine(meiliUrl, meiliKey),
      }),
};

function pickEngines(names: readonly string[]) {
  return names.map((name) => {
    const found = Object.entries(engines).find(([known]) => known === name);
    if (found !== undefined) return found[1];
    throw new CloserError(
      'EnvError',
      `There is no engine "${name}". There are: ${Object.keys(engines).join(', ')}; meilisearch and meilisearch-stock need MEILI_URL.`,
    );
  });
}

async function run(): Promise<void> {
  if (values['hand-made']) {
    await runHandMade(log);
    return;
  }
  const { corpus, queries, out } = values;
  if (corpus !== undefined && queries !== undefined && out !== undefined) {
    const [engine] = pickEngines([values.engine]);
    const files = { corpus, queries, out };
    const paths = Object.entries(files).map(([name, path]) => [name, resolve(home, path)] as const);
    if (engine !== undefined)
      await runCorpus(engine, { ...files, ...Object.fromEntries(paths) }, log);
    return;
  }
  if (corpus !== undefined || queries !== undefined || out !== undefined) {
    throw new CloserError('EnvError', 'A corpus needs --corpus, --queries and --out together.');
  }
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
  log(`Seed ${String(seed)}: --seed ${String(seed)} draws the same set again.`);
  const options = {
    sizes: values.sizes.split(',').map(Number),
    seed,
    words: Number(values.words),
    absent: Number(values.absent),
  };
  const chosen = pickEngines(values.engines?.split(',') ?? Object.keys(engines));
  const figures = await runGenerated(chosen, options, log);
  for (const line of toTable(figures)) log(line);
  log(JSON.stringify({ seed, figures }));
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof CloserError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
