import { createCircuit, createMemory } from '../src/search/circuit.ts';
import type { Circuit } from '../src/search/circuit.ts';

/** A circuit whose log says when Meilisearch is given up and when it answers again, once each. */
export function createLoggedCircuit(log: (message: string) => void): Circuit {
  let told = false;
  const memory = createMemory(({ failures, openUntil }) => {
    if (!told && openUntil > 0) {
      told = true;
      log(
        'Meilisearch does not answer. Search is answered from the index of the release; it is tried again every minute.',
      );
    }
    if (told && failures === 0) {
      told = false;
      log('Meilisearch answers again.');
    }
  });
  return createCircuit(memory, Date.now);
}
