import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { settleZip } from './settle-zip.ts';

const pack = (mtime: string) =>
  zipSync({ 'a.xml': strToU8('<made>'), 'b/c.xml': strToU8('ж') }, { mtime });

test('two ZIPs of the same content made at different times become the same bytes', () => {
  expect(settleZip(pack('2020-02-03'))).toEqual(settleZip(pack('2026-07-08T12:00:00Z')));
});

test('the content stays, in its order, but for what the caller settles', () => {
  const settled = settleZip(pack('2020-02-03'), (name, bytes) =>
    name === 'a.xml' ? strToU8('<kept>') : bytes,
  );
  const files = Object.entries(unzipSync(settled)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  expect(files).toEqual([
    ['a.xml', '<kept>'],
    ['b/c.xml', 'ж'],
  ]);
});
