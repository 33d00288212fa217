import { getCheckSteps } from './check/check-steps.ts';
import { runSteps } from './check/run-steps.ts';
import { runCommand } from './run-command.ts';

/** Steps side by side: as many as the smallest machine has cores. */
const AT_ONCE = 2;

await runCommand(async () => {
  const steps = await getCheckSteps();
  const tell = (text: string) => process.stdout.write(`${text}\n`);
  const results = await runSteps(steps, AT_ONCE, tell, () => performance.now());
  const failed = results.filter(({ findings }) => findings.length > 0);
  if (failed.length > 0) process.exitCode = 1;
  tell(
    failed.length === 0
      ? `check: ${results.length} steps, all well`
      : `check: ${failed.length} of ${results.length} steps failed: ${failed.map(({ name }) => name).join(', ')}`,
  );
});
