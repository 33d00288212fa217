import { writeFileSync } from 'node:fs';
import type { TestCounts } from '@closer/scripts/test/test-counts.ts';
import type { Reporter, TestModule } from 'vitest/node';

/** Writes what Vitest counted to the file that `COUNTS_FILE` names. */
export default class CountVitest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly { message: string }[]): void {
    const counts: TestCounts = {
      passed: 0,
      failed: errors.map(({ message }) => `outside of a test: ${message}`),
      skipped: [],
    };
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed.push(`${module.relativeModuleId} as a whole`);
      for (const test of module.children.allTests()) {
        const title = `${module.relativeModuleId}: ${test.fullName}`;
        const result = test.result();
        if (result.state === 'passed') counts.passed += 1;
        else if (result.state === 'failed') counts.failed.push(title);
        else {
          const why = result.state === 'skipped' ? (result.note ?? null) : null;
          counts.skipped.push({ title, why });
        }
      }
    }
    const file = process.env['COUNTS_FILE'];
    if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
  }
}
