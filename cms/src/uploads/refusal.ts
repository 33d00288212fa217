import type { MessageKey } from '../dictionaries/dictionaries.ts';

/** Why a file is refused: a sentence of the dictionaries and what fills its blanks. */
export interface Refusal {
  readonly key: Extract<MessageKey, `upload.${string}`>;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A refusal in the making: `refuse('upload.pdf.encrypted')`. */
export function refuse(key: Refusal['key'], params: Refusal['params'] = {}): Refusal {
  return { key, params };
}
