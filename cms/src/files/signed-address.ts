import { createHmac, timingSafeEqual } from 'node:crypto';

/*
 * Uploaded files are not public: drafts would be. Whoever may see a file in the CMS gets an address
 * that is good for some hours.
 */

const HOUR = 60 * 60 * 1000;
/** An editor may leave a form open over lunch. */
const HOURS = 12;

/** `/uploads/<name>` with its end and a signature. Equal within an hour, so that browsers keep pictures. */
export function signAddress(name: string, key: string, now: number): string {
  const end = (Math.floor(now / HOUR) + HOURS) * HOUR;
  const query = new URLSearchParams({ end: String(end), sign: toSignature(name, end, key) });
  return `/uploads/${encodeURIComponent(name)}?${query.toString()}`;
}

/** Whether this end and signature were made for this file and are still good. */
export function isSigned(
  name: string,
  { end, sign }: { end: string; sign: string },
  key: string,
  now: number,
): boolean {
  if (!/^\d+$/u.test(end) || Number(end) < now) return false;
  const expected = Buffer.from(toSignature(name, Number(end), key));
  const given = Buffer.from(sign);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function toSignature(name: string, end: number, key: string): string {
  return createHmac('sha256', key)
    .update(`uploads\n${name}\n${String(end)}`)
    .digest('base64url');
}
