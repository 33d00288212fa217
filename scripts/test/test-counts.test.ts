import { describe, expect, it } from 'vitest';
import { summarise, toClosingLine } from './test-counts.ts';
import type { TestCounts } from './test-counts.ts';

const counts = (given: Partial<TestCounts>) => ({ passed: 0, failed: [], skipped: [], ...given });

describe('summarise', () => {
  it('adds up what the runners counted', () => {
    const summary = summarise([
      { name: 'Vitest', code: 0, counts: counts({ passed: 40 }) },
      { name: 'Playwright', code: 1, counts: counts({ passed: 2, failed: ['finds a page'] }) },
    ]);
    expect(toClosingLine(summary)).toBe('42 passed, 1 failed');
    expect(summary.lines).toEqual(['failed: finds a page']);
  });

  it('counts a test that was left out as failed unless its line says why', () => {
    const skipped = [
      { title: 'answers in Bulgarian', why: null },
      { title: 'stops on a full disk', why: 'needs root to mount one' },
    ];
    const summary = summarise([{ name: 'Vitest', code: 0, counts: counts({ skipped }) }]);
    expect(toClosingLine(summary)).toBe('0 passed, 1 failed');
    expect(summary.lines[1]).toBe('left out: stops on a full disk: needs root to mount one');
  });

  it('counts a runner that died as one failure', () => {
    const summary = summarise([{ name: 'Playwright', code: 137, counts: undefined }]);
    expect(toClosingLine(summary)).toBe('0 passed, 1 failed');
  });

  it('counts a runner that ends badly without a failed test as one failure', () => {
    const summary = summarise([{ name: 'Vitest', code: 1, counts: counts({ passed: 3 }) }]);
    expect(toClosingLine(summary)).toBe('3 passed, 1 failed');
  });
});
