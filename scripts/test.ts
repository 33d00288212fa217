import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './check/repository-files.ts';
import { runProgram } from './check/run-program.ts';
import { runCommand, toText } from './run-command.ts';
import { compileParts } from './test/compile-parts.ts';
import { summarise, testCounts, toClosingLine } from './test/test-counts.ts';
import type { RunnerResult } from './test/test-counts.ts';

/** Vitest takes any FORCE_COLOR as a yes, Playwright's workers warn of NO_COLOR. */
const PLAIN = { vitest: { NO_COLOR: '1' }, playwright: { FORCE_COLOR: '0' } };
const VITEST = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=./tests/runners/count-vitest.ts',
];
const PLAYWRIGHT = [
  'tests/node_modules/@playwright/test/cli.js',
  'test',
  '--config=tests/playwright.config.ts',
];

/** Runs one runner and reads what its reporter of ours counted. */
async function runRunner(
  name: string,
  args: readonly string[],
  folder: string,
  plain: NodeJS.ProcessEnv,
) {
  const counted = join(folder, `${name}.json`);
  const env = { ...process.env, COUNTS_FILE: counted, ...plain };
  const tell = (output: string) => process.stdout.write(output);
  const { code } = await runProgram(args, ROOT, tell, env);
  const text = await readFile(counted, 'utf8').catch(() => undefined);
  const counts = text === undefined ? undefined : testCounts.parse(JSON.parse(text));
  return { name, code, counts };
}

/** `npm run check` as one test: its findings stand above the closing line. */
async function runCheck(): Promise<RunnerResult> {
  const tell = (output: string) => process.stdout.write(output);
  const { code } = await runProgram(['scripts/check.ts'], ROOT, tell);
  const failed = code === 0 ? [] : ['npm run check'];
  return { name: 'check', code, counts: { passed: 1 - failed.length, failed, skipped: [] } };
}

/** What tests stand on. A part that does not compile is a failure of its own; the others are still tested. */
async function runCompile(folder: string): Promise<RunnerResult> {
  try {
    await compileParts(ROOT, folder, (message) => process.stdout.write(`${message}\n`));
    return { name: 'compile', code: 0, counts: { passed: 0, failed: [], skipped: [] } };
  } catch (error) {
    const failed = [`compiling site and CMS: ${toText(error)}`];
    return { name: 'compile', code: 1, counts: { passed: 0, failed, skipped: [] } };
  }
}

await runCommand(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'closer-test-'));
  const results: RunnerResult[] = [];
  if (process.argv.includes('--with-check')) results.push(await runCheck());
  results.push(await runCompile(folder));
  results.push(await runRunner('Vitest', VITEST, folder, PLAIN.vitest));
  results.push(await runRunner('Playwright', PLAYWRIGHT, folder, PLAIN.playwright));
  await rm(folder, { recursive: true });
  const summary = summarise(results);
  process.stdout.write(['', ...summary.lines, toClosingLine(summary), ''].join('\n'));
  if (summary.failed > 0) process.exitCode = 1;
});
