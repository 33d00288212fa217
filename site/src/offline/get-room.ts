/** The part of `navigator` that is needed; WebKit has no `estimate`, and older browsers no `storage`. */
export interface RoomTeller {
  readonly storage?: { readonly estimate?: () => Promise<StorageEstimate> };
}

/** Bytes that this site may still take of the device; null where the browser does not say. Never rejects. */
export async function getRoom({ storage }: RoomTeller): Promise<number | null> {
  try {
    const { quota, usage = 0 } = (await storage?.estimate?.()) ?? {};
    return quota === undefined ? null : quota - usage;
  } catch {
    return null;
  }
}
