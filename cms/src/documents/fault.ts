import type { MessageKey } from '../dictionaries/dictionaries.ts';
import type { Params } from '../dictionaries/translate.ts';

/** What cannot be so in an entry or in an item of one of its lists. */
export interface Fault {
  readonly key: MessageKey;
  /** Blanks of the sentence beside `field`, which is filled with the name of the field at `path`. */
  readonly params?: Params;
  /** The field where it is mended, seen from the entry or the item. */
  readonly path: readonly string[];
}

/** An entry, or an item of a list of facts, as the export gives it. */
export type Facts = Readonly<Record<string, unknown>>;
