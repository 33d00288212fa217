import { expect, test } from 'vitest';
import { createCircuit, createMemory } from '../src/search/circuit.ts';
import { createProbedCircuit } from './probed-circuit.ts';

/** A circuit over a server whose simplest question is answered, or not, as the test says. */
function makeCircuit() {
  const server = { isUp: true, asked: 0 };
  const circuit = createProbedCircuit(
    createCircuit(createMemory(), () => 0),
    async () => {
      server.asked += 1;
      await Promise.resolve();
      if (!server.isUp) throw new DOMException('no answer', 'TimeoutError');
    },
  );
  const fail = async (times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      circuit.fail();
      await new Promise(setImmediate);
    }
  };
  return { circuit, server, fail };
}

test('stays closed however many questions fail of a server that answers others', async () => {
  const { circuit, fail } = makeCircuit();
  await fail(10);
  expect(circuit.isOpen()).toBe(false);
});

test('opens where the simplest question fails too', async () => {
  const { circuit, server, fail } = makeCircuit();
  server.isUp = false;
  await fail();
  expect(circuit.isOpen()).toBe(false);
  await fail();
  expect(circuit.isOpen()).toBe(true);
});

test('forgets a failure once the simplest question is answered again', async () => {
  const { circuit, server, fail } = makeCircuit();
  server.isUp = false;
  await fail();
  server.isUp = true;
  await fail();
  server.isUp = false;
  await fail();
  expect(circuit.isOpen()).toBe(false);
});

test('asks once where many questions fail together', async () => {
  const { circuit, server } = makeCircuit();
  for (let time = 0; time < 20; time += 1) circuit.fail();
  await new Promise(setImmediate);
  expect(server.asked).toBe(1);
});
