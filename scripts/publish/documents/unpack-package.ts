import { unzipSync } from 'fflate';
import { MAX_UNPACKED } from './recipe.ts';

/**
 * Texts of some members of a DOCX or ODT, by name; the others are not unpacked.
 *
 * @returns null for what is no whole package, or would unpack to more than a document holds
 */
export function unpackPackage(
  bytes: Uint8Array,
  names: readonly string[],
): ReadonlyMap<string, string> | null {
  let unpacked = 0;
  try {
    const members = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!names.includes(name)) return false;
        unpacked += originalSize;
        if (unpacked > MAX_UNPACKED) throw new RangeError(`${name} unpacks to too much`);
        return true;
      },
    });
    return new Map(
      Object.entries(members).map(([name, member]) => [name, new TextDecoder().decode(member)]),
    );
  } catch {
    return null;
  }
}
