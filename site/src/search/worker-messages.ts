import type { Locale } from '@closer/shared/locales.ts';
import type { SearchRequest, SearchResponse } from '@closer/shared/search/search-client.ts';

/** What the page asks of the worker. */
export interface WorkerCall {
  readonly id: number;
  readonly call: { readonly prepare: Locale } | { readonly search: SearchRequest };
}

/** What the worker answers; `response` is null where there was only something to prepare. */
export type WorkerReply =
  | { readonly id: number; readonly response: SearchResponse | null }
  | { readonly id: number; readonly fault: string };

const hasId = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'number';

/** Both sides are ours and of one release: what is looked at is only that a message is one of these. */
export const isWorkerCall = (value: unknown): value is WorkerCall =>
  hasId(value) && typeof value === 'object' && value !== null && 'call' in value;
/** See `isWorkerCall`. */
export const isWorkerReply = (value: unknown): value is WorkerReply =>
  hasId(value) &&
  typeof value === 'object' &&
  value !== null &&
  ('response' in value || 'fault' in value);
