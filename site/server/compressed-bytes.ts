import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './choose-encoding.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Bytes under this size stay as they are: the headers weigh more than is won. */
export const SMALLEST = 512;
/** Bytes above this size are compressed less hard: the first reader waits for it. */
const LARGE = 512 * 1024;

/** Gives compressed bytes, each made once and kept as long as there is room. */
export interface CompressedBytes {
  get(sha256: string, encoding: Encoding, read: () => Promise<Buffer>): Promise<Buffer>;
}

/** @param room bytes to keep in memory; the longest unused go first. */
export function createCompressedBytes(room: number): CompressedBytes {
  const kept = new Map<string, Buffer>();
  const underWay = new Map<string, Promise<Buffer>>();
  let size = 0;
  const keep = (name: string, bytes: Buffer): void => {
    kept.set(name, bytes);
    size += bytes.byteLength;
    for (const [oldest, old] of kept) {
      if (size <= room) break;
      kept.delete(oldest);
      size -= old.byteLength;
    }
  };
  return {
    async get(sha256, encoding, read) {
      const name = `${sha256} ${encoding}`;
      const ready = kept.get(name);
      if (ready !== undefined) {
        // Map keeps the order of insertion: the newest use goes last.
        kept.delete(name);
        kept.set(name, ready);
        return ready;
      }
      const making =
        underWay.get(name) ??
        read()
          .then((bytes) => compress(bytes, encoding))
          .then((bytes) => {
            keep(name, bytes);
            return bytes;
          })
          .finally(() => underWay.delete(name));
      underWay.set(name, making);
      return await making;
    },
  };
}

async function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return await toGzip(bytes, { level: bytes.byteLength > LARGE ? 6 : 9 });
  return await toBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.byteLength > LARGE ? 5 : 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  });
}
