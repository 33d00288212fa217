/** Permanent, searchable names of what can go wrong. A name is never reused for something else. */
export type ErrorName =
  | 'EnvError'
  | 'ContentError'
  | 'ExportError'
  | 'SnapshotError'
  | 'StoreError'
  | 'ReleaseError'
  | 'RenderError'
  | 'SeedError'
  | 'SearchError'
  | 'OfflineError'
  | 'UploadError'
  | 'StartError'
  | 'DictionaryError';

/**
 * Every error that Closer raises on purpose. `message` says what happened, why, and what to do;
 * `hint` holds one more step for who needs it; `cause` keeps the error underneath.
 */
export class CloserError extends Error {
  override readonly name: ErrorName;
  readonly hint: string | undefined;

  constructor(name: ErrorName, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = name;
    this.hint = options.hint;
  }
}
