import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { z } from 'zod';
import { ensureCompiled, SITE } from '../start/compile.ts';
import { runChild } from '../start/run-child.ts';

/** Pages of the generated libraries. */
export const PUBLISH_SIZES: readonly number[] = [2500, 20_000];

/** What one publish of `measure-publish.ts` prints. */
const measured = z.object({
  /** Outputs of the release. */
  outputs: z.number(),
  pages: z.number(),
  made: z.number(),
  milliseconds: z.number(),
  /** Largest resident memory of the process. */
  megabytes: z.number(),
});

/** One size, in milliseconds; ratios say how many times faster than the static build. */
export interface PublishFigures {
  readonly pages: number;
  readonly outputs: number;
  readonly full: number;
  readonly edit: number;
  readonly static: number;
  readonly fullRatio: number;
  readonly editRatio: number;
  readonly megabytes: number;
}

/**
 * Measures a full publish and the publish of one edit beside the static `astro build` of the same snapshot, in one run on
 * one machine: each in a process of its own, into empty folders.
 */
export async function benchPublish(
  root: string,
  log: (message: string) => void,
  sizes = PUBLISH_SIZES,
): Promise<readonly PublishFigures[]> {
  await ensureCompiled(SITE, root, process.env, log);
  const figures: PublishFigures[] = [];
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'closer-bench-'));
    try {
      log(`Measuring about ${String(size)} pages...`);
      figures.push(await measure(root, folder, size));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  for (const line of toTable(figures)) log(line);
  return figures;
}

async function measure(root: string, folder: string, size: number): Promise<PublishFigures> {
  const dataDir = join(folder, 'data');
  await run(root, ['tests/fixtures/write-generated.ts', String(size), dataDir]);
  const publish = async (snapshot: string) => {
    const output = await run(root, ['scripts/bench/measure-publish.ts', dataDir, snapshot]);
    return measured.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
  };
  const full = await publish('generated');
  const edit = await publish('edited');
  const began = performance.now();
  await run(join(root, 'site'), ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    ...process.env,
    SNAPSHOT: join(dataDir, 'snapshots', 'generated'),
    DATA_DIR: dataDir,
    STATIC_DIR: join(folder, 'static'),
  });
  const staticBuild = Math.round(performance.now() - began);
  return {
    pages: full.pages,
    outputs: full.outputs,
    full: full.milliseconds,
    edit: edit.milliseconds,
    static: staticBuild,
    fullRatio: round(staticBuild / full.milliseconds),
    editRatio: round(staticBuild / edit.milliseconds),
    megabytes: full.megabytes,
  };
}

async function run(
  folder: string,
  program: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const { code, output } = await runChild(program, folder, env);
  if (code === 0) return output;
  throw new CloserError(
    'StartError',
    `${output.trim()}\n${program.join(' ')} failed; the lines above say why.`,
  );
}

const round = (ratio: number): number => Math.round(ratio * 10) / 10;

function toTable(figures: readonly PublishFigures[]): readonly string[] {
  const head = [
    'pages',
    'outputs',
    'astro build',
    'full publish',
    'faster',
    'one edit',
    'faster',
    'memory',
  ];
  const rows = figures.map((each) => [
    String(each.pages),
    String(each.outputs),
    `${String(each.static)} ms`,
    `${String(each.full)} ms`,
    `${String(each.fullRatio)} x`,
    `${String(each.edit)} ms`,
    `${String(each.editRatio)} x`,
    `${String(each.megabytes)} MB`,
  ]);
  return [head, ...rows].map((cells) => cells.map((cell) => cell.padStart(13)).join(''));
}
