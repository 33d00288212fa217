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

/** What `measure-pages.ts` prints. */
const measuredPages = z.object({ pages: z.number(), milliseconds: z.number() });

/** One size; times in milliseconds. A ratio says how many times faster than Astro's static build. */
export interface PublishFigures {
  readonly pages: number;
  /** Pages, pictures, search, feeds: everything a release has. */
  readonly outputs: number;
  /** `astro build` of everything, and the pages of it alone. */
  readonly static: number;
  readonly staticPages: number;
  /** Publish of everything with its checks, the pages of it alone, and one edit. */
  readonly full: number;
  readonly fullPages: number;
  readonly edit: number;
  readonly fullRatio: number;
  readonly pagesRatio: number;
  readonly editRatio: number;
  /** Largest resident memory of the full publish. */
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
  const measureBy = async (program: readonly string[]): Promise<unknown> =>
    JSON.parse(await run(root, program));
  const publish = async (snapshot: string) =>
    measured.parse(await measureBy(['scripts/bench/measure-publish.ts', dataDir, snapshot]));
  const full = await publish('generated');
  const edit = await publish('edited');
  const pages = measuredPages.parse(
    await measureBy([
      'scripts/bench/measure-pages.ts',
      dataDir,
      'generated',
      join(folder, 'pages'),
    ]),
  );
  const began = performance.now();
  const said = await run(join(root, 'site'), ['node_modules/astro/bin/astro.mjs', 'build'], {
    ...process.env,
    SNAPSHOT: join(dataDir, 'snapshots', 'generated'),
    DATA_DIR: dataDir,
    STATIC_DIR: join(folder, 'static'),
  });
  const staticBuild = Math.round(performance.now() - began);
  const staticPages = readPagesTime(said);
  return {
    pages: full.pages,
    outputs: full.outputs,
    static: staticBuild,
    staticPages,
    full: full.milliseconds,
    fullPages: pages.milliseconds,
    edit: edit.milliseconds,
    fullRatio: round(staticBuild / full.milliseconds),
    pagesRatio: round(staticPages / pages.milliseconds),
    editRatio: round(staticBuild / edit.milliseconds),
    megabytes: full.megabytes,
  };
}

/** Astro says how long its static routes took: `✓ Completed in 12.34s.` or `980ms`. In milliseconds. */
export function readPagesTime(output: string): number {
  const [, after = ''] = output.split('static routes');
  const [, number, unit] = /Completed in ([\d.]+)(ms|s)\b/u.exec(after) ?? [];
  if (number === undefined) {
    throw new CloserError('StartError', 'astro build did not say how long its static routes took.');
  }
  return Math.round(Number(number) * (unit === 's' ? 1000 : 1));
}

/** @returns the lines of its output that tell a time: the list of all pages may be long. */
async function run(
  folder: string,
  program: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const told: string[] = [];
  const { code, output } = await runChild(program, folder, env, (line) => {
    if (/^\{|static routes|Completed in/u.test(line)) told.push(line);
  });
  if (code === 0) return told.join('\n');
  throw new CloserError(
    'StartError',
    `${output.trim()}\n${program.join(' ')} failed; the lines above say why.`,
  );
}

const round = (ratio: number): number => Math.round(ratio * 10) / 10;

function toTable(figures: readonly PublishFigures[]): readonly string[] {
  const head = ['', 'astro build', 'Closer', 'faster'];
  const lines = figures.flatMap((each) => [
    [
      `${String(each.pages)} pages alone`,
      each.staticPages,
      each.fullPages,
      each.pagesRatio,
    ] as const,
    [`all ${String(each.outputs)} outputs`, each.static, each.full, each.fullRatio] as const,
    ['one edit', each.static, each.edit, each.editRatio] as const,
  ]);
  const rows = lines.map(([name, peer, ours, ratio]) => [
    name,
    `${String(peer)} ms`,
    `${String(ours)} ms`,
    `${String(ratio)} x`,
  ]);
  return [
    ...[head, ...rows].map(([name = '', ...cells]) =>
      [name.padEnd(22), ...cells.map((cell) => cell.padStart(13))].join(''),
    ),
    `Memory of the full publish: ${figures.map(({ megabytes }) => `${String(megabytes)} MB`).join(', ')}`,
  ];
}
