/** One thing that `npm run check` looks at. */
export interface Step {
  readonly name: string;
  /** What is wrong, a sentence or a tool's report each; empty when all is well. */
  readonly run: () => Promise<readonly string[]>;
}

export interface StepResult {
  readonly name: string;
  readonly findings: readonly string[];
  readonly seconds: number;
}

/**
 * Runs steps, a few at a time, and tells each result as it comes.
 *
 * @param atOnce steps that run side by side
 * @param tell gets a text for people: a line a step, its findings below it
 * @param now milliseconds of a clock
 * @returns results in the order of `steps`; a step that throws has its error as its finding
 */
export async function runSteps(
  steps: readonly Step[],
  atOnce: number,
  tell: (text: string) => void,
  now: () => number,
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  const queue = steps.entries();
  const work = async (): Promise<void> => {
    for (const [at, step] of queue) {
      const start = now();
      const findings = await step.run().catch((error: unknown) => [toText(error)]);
      const result = { name: step.name, findings, seconds: (now() - start) / 1000 };
      results[at] = result;
      tell(describeResult(result));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

/** A line for the step and one for each finding. */
function describeResult({ name, findings, seconds }: StepResult): string {
  const word = findings.length === 0 ? 'ok    ' : 'FAILED';
  return [`${word} ${name} (${seconds.toFixed(1)} s)`, ...findings].join('\n');
}

function toText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
