/**
 * A page that leads on, for a host that cannot answer 301. It has no words, so it needs no language.
 *
 * @param address absolute.
 */
export function makeRedirectPage(address: string): string {
  const safe = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return (
    '<!doctype html><meta charset="utf-8"><meta name="robots" content="noindex">' +
    `<title>${safe}</title><link rel="canonical" href="${safe}">` +
    `<meta http-equiv="refresh" content="0; url=${safe}"><a href="${safe}">${safe}</a>\n`
  );
}
