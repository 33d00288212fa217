/** What is remembered of a server between questions. */
export interface CircuitState {
  /** Failures since the last good answer. */
  readonly failures: number;
  /** Milliseconds since 1970 until which nobody asks it. */
  readonly openUntil: number;
}

/** Where that is kept: in a browser beyond the page, so that the next one does not wait again. */
export interface CircuitMemory {
  read(): CircuitState;
  write(state: CircuitState): void;
}

/** Spares a server that does not answer, and whoever would wait for it. */
export interface Circuit {
  /** True: it is not asked. */
  isOpen(): boolean;
  fail(): void;
  succeed(): void;
}

/** Failures in a row after which a server is left alone, and for how many milliseconds: then questions try it again. */
const FAILURES_TO_OPEN = 2;
const OPEN_FOR = 60_000;

export const CLOSED: CircuitState = { failures: 0, openUntil: 0 };

/**
 * Makes a circuit over a memory. After its pause the first failure opens it anew, the first answer closes it.
 *
 * @param now milliseconds since 1970
 */
export function createCircuit(memory: CircuitMemory, now: () => number): Circuit {
  return {
    isOpen: () => {
      const { openUntil } = memory.read();
      // A clock that was set back would leave it open for days.
      return now() < openUntil && openUntil <= now() + OPEN_FOR;
    },
    fail: () => {
      const failures = memory.read().failures + 1;
      const openUntil = failures >= FAILURES_TO_OPEN ? now() + OPEN_FOR : 0;
      memory.write({ failures, openUntil });
    },
    succeed: () => {
      if (memory.read().failures > 0) memory.write(CLOSED);
    },
  };
}

/** Keeps it for as long as the program runs. */
export function createMemory(onWrite: (state: CircuitState) => void = () => undefined) {
  let state = CLOSED;
  const memory: CircuitMemory = {
    read: () => state,
    write: (next) => {
      state = next;
      onWrite(next);
    },
  };
  return memory;
}

const KEY = 'closer-search';

/**
 * Keeps it for as long as the tab is open. What cannot be kept or read, since the reader forbids it, is forgotten with the page.
 *
 * @param storage `sessionStorage`; asking for it may throw
 */
export function createSessionMemory(storage: () => Pick<Storage, 'getItem' | 'setItem'>) {
  const here = createMemory();
  const memory: CircuitMemory = {
    read: () => {
      try {
        return parseState(storage().getItem(KEY)) ?? here.read();
      } catch {
        return here.read();
      }
    },
    write: (state) => {
      here.write(state);
      try {
        storage().setItem(KEY, `${state.failures} ${state.openUntil}`);
      } catch {
        // It is kept here.
      }
    },
  };
  return memory;
}

function parseState(text: string | null): CircuitState | null {
  const [, failures, openUntil] = /^(\d+) (\d+)$/u.exec(text ?? '') ?? [];
  return failures && openUntil
    ? { failures: Number(failures), openUntil: Number(openUntil) }
    : null;
}
