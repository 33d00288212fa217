import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import { getStorePath } from '@closer/shared/release/data-folder.ts';
import { toReason } from '@closer/shared/render/finding-words.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { describe, expect, test } from 'vitest';
import { answer, expectStopped, findingsOf, makeLive } from './expect-stopped.ts';
import { toExportText } from './export-text.ts';
import type { Misbehaviour } from './fake-cms.ts';
import { makeFakeRenderer } from './fake-renderer.ts';
import { makeFixture } from './publish-fixture.ts';
import type { Fixture } from './publish-fixture.ts';
import { verifyLive } from './verify-live.ts';

/** The library with entries spoilt as no schema allows. */
function spoil(snapshot: Snapshot, spoilers: Readonly<Record<string, object>>): Misbehaviour {
  const lines = toExportText(snapshot).split('\n').filter(Boolean);
  const spoilt = lines.map((line) => {
    const parsed = JSON.parse(line) as { entry?: { id: string } };
    const wrong = parsed.entry === undefined ? undefined : spoilers[parsed.entry.id];
    return wrong === undefined
      ? line
      : JSON.stringify({ ...parsed, entry: { ...parsed.entry, ...wrong } });
  });
  return answer(spoilt.join('\n'));
}

describe('an entry that breaks the rules', () => {
  test('stops the release; all faults come together, each with its place', async () => {
    const live = await makeLive();
    const { cms } = live.fixture;
    const spoilers = {
      'mat-guide': { licence: 'free-for-all', surprise: 1 },
      'page-about': {
        prose: { en: { title: 'About', slug: 'Über uns', summary: null, body: null } },
      },
    };
    cms.misbehave.set('/api/export', spoil(cms.snapshot, spoilers));
    const { findings, message } = await findingsOf(live.next);
    expect(findings).toEqual([
      expect.objectContaining({ locale: 'en', type: 'page', entry: 'About', field: 'slug' }),
      expect.objectContaining({ locale: null, type: 'material', field: '' }),
      expect.objectContaining({ locale: null, type: 'material', field: 'licence' }),
    ]);
    expect(message).toContain('en · page → About · slug: ');
    expect(message).toContain(`  ${cms.url}/admin/`);
    expect(message).toContain('3 to mend. Nothing was published; the live site is as it was.');
    await expectStopped(live, live.next, 'Nothing was published');
  });

  test('of a type that nobody knows is named', async () => {
    const { fixture, next } = await makeLive();
    const { cms } = fixture;
    const text = toExportText(cms.snapshot).replace('"type":"page"', '"type":"poem"');
    cms.misbehave.set('/api/export', answer(text.replace(/"page":(\d)/u, '"page":1,"poem":1')));
    const { findings } = await findingsOf(next);
    expect(findings).toEqual([expect.objectContaining({ type: 'poem', field: 'type' })]);
  });

  test('is found by the site and named in the same way', async () => {
    const live = await makeLive();
    const finding = {
      locale: 'bg',
      type: 'material',
      entry: 'Наръчник',
      field: 'cover',
      problem: 'has no alternative text',
      adminPath: '/admin/x',
    };
    const renderer = makeFakeRenderer({ digest: 'site-2', findings: [finding] });
    await expectStopped(
      live,
      { ...live.next, renderer },
      'bg · material → Наръчник · cover: has no alternative text',
    );
  });

  test('has a number that contradicts another: the release goes live, and its editors are told', async () => {
    const live = await makeLive();
    const warning = {
      locale: 'bg',
      type: 'material',
      entry: 'Наръчник',
      field: 'summary',
      ...toReason('figure-differs', { written: '56 000', others: '65 000' }),
      adminPath: '/admin/x',
    };
    const renderer = makeFakeRenderer({ digest: 'site-2', warnings: [warning] });
    const { release, warnings } = await publishLibrary({ ...live.next, renderer });
    expect(release.site).toBe('site-2');
    expect(warnings).toContainEqual(warning);
  });

  test('breaks its page: the release stops and names the page', async () => {
    const live = await makeLive();
    const onRender = (path: string): void => {
      if (path === '/en/material/mat-guide/') throw new Error(`${path}: no title`);
    };
    const renderer = makeFakeRenderer({ digest: 'site-2', onRender });
    await expectStopped(live, { ...live.next, renderer }, '/en/material/mat-guide/: no title');
  });
});

describe('a file that is not what was uploaded', () => {
  const wrong = [
    {
      name: 'missing',
      misbehaviour: (_: unknown, response: Parameters<Misbehaviour>[1]) =>
        response.writeHead(404).end(),
      words: 'is missing. Upload it again',
    },
    {
      name: 'cut short',
      misbehaviour: answer('%PDF'),
      words: /is shorter than its \d+ bytes\. Upload it again/u,
    },
    {
      name: 'without an end',
      misbehaviour: answer('x'.repeat(2000)),
      words: /is longer than its \d+ bytes/u,
    },
  ];

  test.each(wrong)(
    '$name: a finding that names entry and field',
    async ({ misbehaviour, words }) => {
      const fixture = await makeFixture();
      const sha256 = getFirstFile(fixture);
      fixture.cms.misbehave.set(`/api/export/media/${sha256}`, (request, response) => {
        misbehaviour(request, response);
      });
      const { findings, message } = await findingsOf(fixture.options);
      expect(message).toMatch(words);
      expect(findings[0]).toMatchObject({
        type: 'material',
        field: expect.stringMatching(/^editions\.\d\.files\.\d$/u),
      });
    },
  );

  test('other bytes of the same length', async () => {
    const fixture = await makeFixture();
    const file = getFiles(fixture)[0];
    fixture.cms.misbehave.set(
      `/api/export/media/${file?.sha256 ?? ''}`,
      answer('x'.repeat(file?.size ?? 0)),
    );
    const { message } = await findingsOf(fixture.options);
    expect(message).toContain('has other bytes than at its upload. Upload it again');
  });

  test('is fetched again when the store lost part of it', async () => {
    const { fixture, release } = await makeLive();
    const sha256 = getFirstFile(fixture);
    await writeFile(join(fixture.dataDir, getStorePath(sha256)), 'cut');
    await publishLibrary(fixture.options);
    expect((await verifyLive(fixture.dataDir))?.id).toBe(release.id);
  });

  test('was changed in the store: the release stops and says what to do', async () => {
    const live = await makeLive();
    const file = getFiles(live.fixture)[0];
    const path = join(live.fixture.dataDir, getStorePath(file?.sha256 ?? ''));
    await writeFile(path, 'x'.repeat(file?.size ?? 0));
    await expect(publishLibrary(live.next)).rejects.toThrow(`The file ${path} was changed`);
  });
});

const getFiles = ({ cms }: Fixture) =>
  cms.snapshot.entries
    .flatMap(({ entry }) =>
      entry.type === 'material' ? entry.editions.flatMap(({ files }) => files) : [],
    )
    // The fixture has one of many megabytes, which only costs time here.
    .filter(({ size }) => size < 1000);
const getFirstFile = (fixture: Fixture): string => getFiles(fixture)[0]?.sha256 ?? '';
