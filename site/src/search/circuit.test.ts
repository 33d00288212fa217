import { expect, test } from 'vitest';
import { createCircuit, createMemory, createSessionMemory } from './circuit.ts';

/** A circuit with a clock that the test turns. */
function makeCircuit(memory = createMemory()) {
  const clock = { now: 1_700_000_000_000 };
  return { clock, circuit: createCircuit(memory, () => clock.now) };
}

/** The storage of a tab, by hand. */
function makeStorage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test('opens after two failures in a row, for a minute', () => {
  const { circuit, clock } = makeCircuit();
  circuit.fail();
  expect(circuit.isOpen()).toBe(false);
  circuit.fail();
  expect(circuit.isOpen()).toBe(true);
  clock.now += 59_999;
  expect(circuit.isOpen()).toBe(true);
  clock.now += 1;
  expect(circuit.isOpen()).toBe(false);
});

test('forgets a failure with the next answer', () => {
  const { circuit } = makeCircuit();
  circuit.fail();
  circuit.succeed();
  circuit.fail();
  expect(circuit.isOpen()).toBe(false);
});

test('opens anew with the first failure after its pause', () => {
  const { circuit, clock } = makeCircuit();
  circuit.fail();
  circuit.fail();
  clock.now += 60_000;
  circuit.fail();
  expect(circuit.isOpen()).toBe(true);
});

test('does not stay open where the clock is set back', () => {
  const { circuit, clock } = makeCircuit();
  circuit.fail();
  circuit.fail();
  clock.now -= 86_400_000;
  expect(circuit.isOpen()).toBe(false);
});

test('is open on the next page of the tab too', () => {
  const storage = makeStorage();
  const { circuit } = makeCircuit(createSessionMemory(() => storage));
  circuit.fail();
  circuit.fail();
  const { circuit: next } = makeCircuit(createSessionMemory(() => storage));
  expect(next.isOpen()).toBe(true);
});

test('takes what it cannot read in the storage for nothing', () => {
  const storage = makeStorage();
  storage.setItem('closer-search', '{"failures":9}');
  expect(makeCircuit(createSessionMemory(() => storage)).circuit.isOpen()).toBe(false);
});

test('works for the page alone where the reader allows no storage', () => {
  const { circuit } = makeCircuit(
    createSessionMemory(() => {
      throw new DOMException('denied', 'SecurityError');
    }),
  );
  circuit.fail();
  circuit.fail();
  expect(circuit.isOpen()).toBe(true);
});
