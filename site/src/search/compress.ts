/** First bytes of every gzip stream. */
const GZIP_MAGIC = [0x1f, 0x8b] as const;

async function pipeBytes(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A text in gzip. */
export async function compressText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return await pipeBytes(new TextEncoder().encode(text), new CompressionStream('gzip'));
}

/**
 * The text behind gzip, or plain text: some hosts and proxies unpack gzip on the way, so the bytes tell, not the name.
 * Throws for bytes that are neither, and for those that are cut short.
 */
export async function decompressText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const packed = GZIP_MAGIC.every((byte, at) => bytes[at] === byte);
  const plain = packed ? await pipeBytes(bytes, new DecompressionStream('gzip')) : bytes;
  return new TextDecoder('utf-8', { fatal: true }).decode(plain);
}
