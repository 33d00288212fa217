import { parseArgs } from 'node:util';
import { CloserError } from '@closer/shared/errors.ts';
import { benchPublish } from './bench/publish.ts';
import { runTestBench } from './bench/run-test-bench.ts';
import { ROOT } from './env.ts';
import { runCommand } from './run-command.ts';

/** Options of the bench of search, handed on as they are: see `tests/bench/README.md`. */
const SEARCH_OPTIONS = [
  'corpus',
  'queries',
  'engine',
  'out',
  'engines',
  'seed',
  'sizes',
  'words',
  'absent',
] as const;

/** Options of the bench of the search page. */
const PAGE_OPTIONS = ['seed', 'sizes', 'words'] as const;

const text = { type: 'string' } as const;

/** `npm run bench [-- <name>] [--pages 2500] [--seed 7] [--json]`: the figures of DESIGN §7, beside the peers. */
async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      pages: { type: 'string', multiple: true },
      corpus: text,
      queries: text,
      engine: text,
      out: text,
      engines: text,
      seed: text,
      sizes: text,
      words: text,
      absent: text,
      'hand-made': { type: 'boolean', default: false },
    },
  });
  const log = (message: string): void => {
    process.stdout.write(`${message}\n`);
  };
  const pass = (names: typeof SEARCH_OPTIONS | typeof PAGE_OPTIONS): readonly string[] =>
    names.flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [`--${name}`, value];
    });
  /** Every bench by its name. Gives what the JSON says. */
  const benches = {
    publish: async () => await benchPublish(ROOT, log, values.pages?.map(Number)),
    search: async () =>
      await runTestBench(ROOT, log, 'search', [
        ...pass(SEARCH_OPTIONS),
        ...(values['hand-made'] ? ['--hand-made'] : []),
      ]),
    'search-page': async () => await runTestBench(ROOT, log, 'search-page', pass(PAGE_OPTIONS)),
    lighthouse: async () => await runTestBench(ROOT, log, 'lighthouse'),
  };
  const chosen = Object.entries(benches).filter(
    ([name]) => positionals.length === 0 || positionals.includes(name),
  );
  if (chosen.length === 0) {
    throw new CloserError(
      'EnvError',
      `There is no bench "${positionals.join(' ')}". There are: ${Object.keys(benches).join(', ')}.`,
    );
  }
  const figures: Record<string, unknown> = {};
  for (const [name, run] of chosen) figures[name] = await run();
  if (values.json) log(JSON.stringify(figures));
}

await runCommand(bench);
