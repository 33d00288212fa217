import type { Circuit } from '../src/search/circuit.ts';

/**
 * A circuit that takes no bad and no slow question for a fault of the server: a failure counts only where the simplest question of all
 * fails too, so that what one reader asks never leaves the others without it.
 *
 * @param probe asks the simplest question; rejects where it has no answer in time
 */
export function createProbedCircuit(circuit: Circuit, probe: () => Promise<unknown>): Circuit {
  let probing = false;
  const decide = async (): Promise<void> => {
    try {
      await probe();
      circuit.succeed();
    } catch {
      circuit.fail();
    } finally {
      probing = false;
    }
  };
  return {
    isOpen: () => circuit.isOpen(),
    succeed: () => {
      circuit.succeed();
    },
    fail: () => {
      // One at a time: many questions that fail together are one sign.
      if (probing) return;
      probing = true;
      void decide();
    },
  };
}
