import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentReader } from '@closer/scripts/publish/documents/document-reader.ts';
import type { DocumentFile } from '@closer/scripts/publish/documents/text-source.ts';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import { readManifest } from '@closer/scripts/publish/snapshot-folder.ts';
import { getSnapshotPath, getStorePath } from '@closer/shared/release/data-folder.ts';
import { documentText } from '@closer/shared/snapshot/documents.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { readSnapshot } from '@closer/site/renderer/read-snapshot.ts';
import { createReadMedia } from '@closer/site/renderer/read-store.ts';
import { expect, test } from 'vitest';
import { makeFakeRenderer } from './fake-renderer.ts';
import { makeFixture } from './publish-fixture.ts';

/** A reader that gives the digest-free beginning of what it is given, and counts. */
function createCountingReader() {
  const asked: DocumentFile[] = [];
  const reader: DocumentReader = {
    read: (file) => {
      asked.push(file);
      const [, name = ''] = Buffer.from(file.bytes).toString().split('\n');
      return Promise.resolve({ numbered: true, pages: [`${name} ${file.language}`], cut: false });
    },
    close: () => Promise.resolve(),
  };
  return { asked, createReader: () => reader };
}

test('reads no file twice, and gives its text to the site each time', async () => {
  const { options, dataDir, cms } = await makeFixture();
  const { asked, createReader } = createCountingReader();
  const given: Snapshot['documents'][] = [];
  const fake = makeFakeRenderer();
  const renderer: typeof fake = {
    ...fake,
    open: (snapshot, ...rest) => {
      given.push(snapshot.documents);
      return fake.open(snapshot, ...rest);
    },
  };
  const { release } = await publishLibrary({ ...options, renderer, createReader });
  const first = asked.length;
  expect(first).toBeGreaterThan(3);
  cms.snapshot = { ...cms.snapshot, sequence: cms.snapshot.sequence + 1 };
  await publishLibrary({ ...options, renderer, createReader });
  await publishLibrary({ ...options, renderer, createReader, from: release.snapshot });
  expect(asked).toHaveLength(first);
  expect(given[0]?.size).toBe(first);
  expect(given[1]).toEqual(given[0]);
  expect(given[2]).toEqual(given[0]);

  const folder = join(dataDir, getSnapshotPath(release.snapshot));
  const { documents } = await readManifest(folder);
  const [read] = documents?.read ?? [];
  const bytes = await readFile(join(dataDir, getStorePath(read?.text ?? '')), 'utf8');
  expect(documentText.parse(JSON.parse(bytes))).toEqual(
    given[0]?.get(`${read?.of ?? ''} ${read?.language ?? ''}`),
  );
  expect((await readSnapshot(folder, createReadMedia(dataDir))).documents).toEqual(given[0]);
});

test('reads a document again another day when the clock ended its reading', async () => {
  const { options } = await makeFixture();
  const { asked, createReader } = createCountingReader();
  let isLate = true;
  const createLateReader = (): DocumentReader => {
    const reader = createReader();
    return {
      ...reader,
      async read(file) {
        const read = await reader.read(file);
        return isLate && file.language === 'bg' ? { fault: 'late' } : read;
      },
    };
  };
  const publishOn = async (day: string) => {
    const now = () => new Date(`${day}T08:00:00Z`);
    const { warnings } = await publishLibrary({ ...options, createReader: createLateReader, now });
    return warnings.filter(({ key }) => key === 'document-late').length;
  };
  const told = await publishOn('2027-03-01');
  const first = asked.length;
  expect(told).toBeGreaterThan(0);
  expect(await publishOn('2027-03-01')).toBe(told);
  expect(asked).toHaveLength(first);
  isLate = false;
  expect(await publishOn('2027-03-02')).toBe(0);
  const again = asked.slice(first).map(({ language }) => language);
  expect(new Set(again)).toEqual(new Set(['bg']));
});

test('knows after an older snapshot what it knew of the newer library', async () => {
  const { options, cms } = await makeFixture();
  const { asked, createReader } = createCountingReader();
  const whole = cms.snapshot;
  const entries = whole.entries.filter(({ entry }) => !('editions' in entry));
  cms.snapshot = { ...whole, entries };
  const { release } = await publishLibrary({ ...options, createReader, acceptShrink: true });
  expect(asked).toEqual([]);
  cms.snapshot = { ...whole, sequence: whole.sequence + 1 };
  await publishLibrary({ ...options, createReader });
  const first = asked.length;
  expect(first).toBeGreaterThan(3);
  await publishLibrary({ ...options, createReader, from: release.snapshot, acceptShrink: true });
  await publishLibrary({ ...options, createReader });
  expect(asked).toHaveLength(first);
});

test('publishes a library with documents that cannot be read, and says where they are', async () => {
  const { options } = await makeFixture();
  const { release, warnings } = await publishLibrary({
    ...options,
    createReader: () => ({
      read: ({ language }) =>
        Promise.resolve(
          language === 'en'
            ? { fault: 'scan' as const }
            : { numbered: true, pages: ['x'], cut: language === 'bg' },
        ),
      close: () => Promise.resolve(),
    }),
  });
  expect(release.files['/en/']).toBeDefined();
  expect(warnings).toContainEqual(
    expect.objectContaining({
      type: 'material',
      entry: 'Guide to social cohesion',
      field: 'editions.0.files.0',
      key: 'document-scan',
      problem: expect.stringContaining('is pictures of pages'),
    }),
  );
  expect(warnings).toContainEqual(
    expect.objectContaining({ key: 'document-cut', params: expect.objectContaining({ pages: 1 }) }),
  );
});
