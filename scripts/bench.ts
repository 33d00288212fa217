import { parseArgs } from 'node:util';
import { CloserError } from '@closer/shared/errors.ts';
import { benchPublish } from './bench/publish.ts';
import { ROOT } from './env.ts';
import { runCommand } from './run-command.ts';

/** Every bench by its name. Gives rows for a table; the same rows stand in the JSON. */
const BENCHES = { publish: benchPublish } as const;

/** `npm run bench [-- <name>] [--pages 2500] [--json]`: the figures of DESIGN §7, beside the peers. */
async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      pages: { type: 'string', multiple: true },
    },
  });
  const log = (message: string): void => {
    process.stdout.write(`${message}\n`);
  };
  const chosen = Object.entries(BENCHES).filter(
    ([name]) => positionals.length === 0 || positionals.includes(name),
  );
  if (chosen.length === 0) {
    throw new CloserError(
      'EnvError',
      `There is no bench "${positionals.join(' ')}". There are: ${Object.keys(BENCHES).join(', ')}.`,
    );
  }
  const figures: Record<string, unknown> = {};
  for (const [name, run] of chosen) figures[name] = await run(ROOT, log, values.pages?.map(Number));
  if (values.json) log(JSON.stringify(figures));
}

await runCommand(bench);
