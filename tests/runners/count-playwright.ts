import { writeFileSync } from 'node:fs';
import type { TestCounts } from '@closer/scripts/test/test-counts.ts';
import type { FullConfig, Reporter, Suite, TestError } from '@playwright/test/reporter';

/** Writes what Playwright counted to the file that `COUNTS_FILE` names. */
export default class CountPlaywright implements Reporter {
  private suite: Suite | undefined;
  private readonly errors: string[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onError(error: TestError): void {
    this.errors.push(`outside of a test: ${error.message ?? String(error.value)}`);
  }

  onEnd(): void {
    const counts: TestCounts = { passed: 0, failed: this.errors, skipped: [] };
    for (const test of this.suite?.allTests() ?? []) {
      const title = test.titlePath().filter(Boolean).join(' › ');
      const outcome = test.outcome();
      if (outcome === 'expected') counts.passed += 1;
      else if (outcome === 'skipped') {
        const why = test.annotations.find(({ type }) => type === 'skip')?.description;
        counts.skipped.push({ title, why: why ?? null });
      } else
        counts.failed.push(outcome === 'flaky' ? `${title} (passed only when repeated)` : title);
    }
    const file = process.env['COUNTS_FILE'];
    if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
  }

  printsToStdio(): boolean {
    return false;
  }
}
