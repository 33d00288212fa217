/** Bytes of the head of a font before its list of tables, and of each table's line in it (OpenType, "Table directory"). */
const HEAD = 12;
const LINE = 16;

/**
 * A font whose letters for Russian are those for Macedonian. Sofia Sans has Bulgarian letters, and international ones for Russian
 * alone, though Macedonian is printed in these. Under its own tag they come by `lang="mk"` in every browser; under Russian's only where
 * the browser has `font-language-override`, which WebKit has not.
 *
 * @param font uncompressed, TrueType; one without Cyrillic stays as it is
 */
export function nameMacedonian(font: Buffer): Buffer {
  const named = Buffer.from(font);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => HEAD + at * LINE);
  const line = tables.find((at) => font.toString('latin1', at, at + 4) === 'GSUB');
  if (line === undefined) return named;
  const start = font.readUInt32BE(line + 8);
  const end = start + font.readUInt32BE(line + 12);
  const at = named.subarray(start, end).indexOf('RUS ');
  if (at !== -1) named.write('MKD ', start + at, 'latin1');
  return named;
}
