import { describe, expect, it } from 'vitest';
import { runSteps } from './run-steps.ts';

const nothing = () => Promise.resolve([]);

describe('runSteps', () => {
  it('keeps the order of the steps and tells each result with its findings', async () => {
    const told: string[] = [];
    const results = await runSteps(
      [
        { name: 'format', run: nothing },
        { name: 'doc links', run: () => Promise.resolve(['README.md: no such file: docs/x.md']) },
      ],
      2,
      (text) => told.push(text),
      () => 0,
    );
    expect(results.map(({ name, findings }) => [name, findings.length])).toEqual([
      ['format', 0],
      ['doc links', 1],
    ]);
    expect(told).toContain('ok     format (0.0 s)');
    expect(told).toContain('FAILED doc links (0.0 s)\nREADME.md: no such file: docs/x.md');
  });

  it('counts a step that throws as failed and goes on with the others', async () => {
    const results = await runSteps(
      [
        { name: 'broken', run: () => Promise.reject(new Error('no such program')) },
        { name: 'next', run: nothing },
      ],
      1,
      () => undefined,
      () => 0,
    );
    expect(results[0]?.findings[0]).toContain('no such program');
    expect(results[1]?.findings).toEqual([]);
  });

  it('never runs more steps at once than it was told', async () => {
    let running = 0;
    let most = 0;
    const step = {
      name: 'slow',
      run: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return [];
      },
    };
    await runSteps(
      [step, step, step, step],
      2,
      () => undefined,
      () => 0,
    );
    expect(most).toBe(2);
  });
});
