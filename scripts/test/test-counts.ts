import { z } from 'zod';

/** What one runner counted. A reporter of ours writes it as JSON. */
export const testCounts = z.strictObject({
  passed: z.int().nonnegative(),
  /** Titles of the tests that failed, and faults outside of tests. */
  failed: z.array(z.string()),
  /** Tests left out, with the reason that their own line gives; null where it gives none. */
  skipped: z.array(z.strictObject({ title: z.string(), why: z.string().nullable() })),
});
export type TestCounts = z.infer<typeof testCounts>;

/** What a runner did, as the command that started it saw it. */
export interface RunnerResult {
  readonly name: string;
  readonly code: number;
  /** Undefined where the runner died before it counted. */
  readonly counts: TestCounts | undefined;
}

export interface Summary {
  readonly passed: number;
  readonly failed: number;
  /** Lines for people: what failed, what was left out and why. */
  readonly lines: readonly string[];
}

/**
 * Sums up the runners. A test that was left out without a reason has failed, and so has a runner that ends badly
 * without naming a test.
 */
export function summarise(results: readonly RunnerResult[]): Summary {
  const all = results.map(summariseRunner);
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    lines: all.flatMap(({ lines }) => lines),
  };
}

function summariseRunner({ name, code, counts }: RunnerResult): Summary {
  if (counts === undefined) {
    return {
      passed: 0,
      failed: 1,
      lines: [`failed: ${name} ended with ${code} and counted nothing`],
    };
  }
  const excused = counts.skipped.filter(({ why }) => why !== null);
  const silent = counts.skipped.filter(({ why }) => why === null);
  const failures = [
    ...counts.failed.map((title) => `failed: ${title}`),
    ...silent.map(({ title }) => `failed: ${title} (left out, and its line does not say why)`),
  ];
  if (code !== 0 && failures.length === 0) {
    failures.push(`failed: ${name} ended with ${code} although no test failed`);
  }
  return {
    passed: counts.passed,
    failed: failures.length,
    lines: [...failures, ...excused.map(({ title, why }) => `left out: ${title}: ${why ?? ''}`)],
  };
}

/** The line that `npm test` ends with. */
export function toClosingLine({ passed, failed }: Summary): string {
  return `${passed} passed, ${failed} failed`;
}
