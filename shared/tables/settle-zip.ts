import { unzipSync, zipSync } from 'fflate';

/** The first day that a ZIP can name, by the clock of the machine: what a ZIP keeps has no time zone. */
const NO_DATE = () => new Date(1980, 0, 1);

/**
 * The same ZIP (a DOCX or XLSX is one) without the time at which it was made, so that equal content gives equal bytes.
 * @param settle gives the bytes of one of its files, by name; the file as it is where nothing in it changes from run to run
 */
export function settleZip(
  zip: Uint8Array,
  settle: (name: string, bytes: Uint8Array) => Uint8Array = (_name, bytes) => bytes,
): Uint8Array {
  const files = Object.entries(unzipSync(zip)).map(
    ([name, bytes]) => [name, settle(name, bytes)] as const,
  );
  return zipSync(Object.fromEntries(files), { mtime: NO_DATE(), level: 9 });
}
