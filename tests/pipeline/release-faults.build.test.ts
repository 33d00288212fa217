import { FILE_SYSTEM } from '@closer/scripts/publish/durable-file.ts';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import type { PublishOptions } from '@closer/scripts/publish/publish-library.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { describe, expect, test } from 'vitest';
import { expectStopped, makeLive } from './expect-stopped.ts';
import { makeFakeRenderer } from './fake-renderer.ts';
import { verifyLive } from './verify-live.ts';

describe('a folder that cannot be written', () => {
  const failing = (code: string, from: number) => {
    let written = 0;
    return {
      ...FILE_SYSTEM,
      writeFile: async (...given: Parameters<typeof FILE_SYSTEM.writeFile>) => {
        written += 1;
        if (written > from) throw Object.assign(new Error(code), { code });
        await FILE_SYSTEM.writeFile(...given);
      },
    };
  };

  test.each([
    { code: 'ENOSPC', words: 'the disk is full' },
    { code: 'EROFS', words: 'the disk is read-only' },
    { code: 'EACCES', words: 'Closer may not write there' },
  ])('stops the release with the reason ($code), early or late', async ({ code, words }) => {
    for (const from of [0, 5, 20]) {
      const live = await makeLive();
      await expectStopped(live, { ...live.next, files: failing(code, from) }, words);
    }
  });
});

describe('two publishes at once', () => {
  test('the second is told, the first goes on', async () => {
    const { fixture, next } = await makeLive();
    const both = await Promise.allSettled([publishLibrary(next), publishLibrary(next)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((each) => each.status === 'rejected');
    expect(String(refused?.reason)).toContain('Another publish is under way');
    expect((await verifyLive(fixture.dataDir))?.site).toBe('site-2');
  });
});

describe('a release that would not hold', () => {
  const withPage = (html: string) => makeFakeRenderer({ digest: 'site-2', renderPage: () => html });

  test.each([
    {
      name: 'a broken link',
      html: '<h1>x</h1><a href="/en/nowhere/">x</a>',
      words: 'links to /en/nowhere/, which the site does not have',
    },
    {
      name: 'a picture that is not there',
      html: '<h1>x</h1><img src="/a.png" alt="">',
      words: 'links to /a.png',
    },
    {
      name: 'two main headings',
      html: '<h1>x</h1><h1>y</h1>',
      words: 'has 2 h1 headings; a page has one',
    },
    { name: 'no main heading', html: '<p>x</p>', words: 'has 0 h1 headings' },
  ])('is stopped for $name', async ({ html, words }) => {
    const live = await makeLive();
    await expectStopped(live, { ...live.next, renderer: withPage(html) }, words);
  });

  test('is stopped for a budget', async () => {
    const live = await makeLive();
    const checkPage: PublishOptions['checkPage'] = (path) =>
      Promise.resolve([
        {
          locale: 'en',
          type: 'address',
          entry: path,
          field: '',
          problem: 'is too heavy',
          adminPath: null,
        },
      ]);
    await expectStopped(live, { ...live.next, checkPage }, 'is too heavy');
  });

  test('finds a link of an unchanged page to an address that is gone', async () => {
    const { fixture, release } = await makeLive();
    const { cms, options } = fixture;
    const renderPage = ({ entry }: { entry: { id: string } }) =>
      entry.id === 'page-about'
        ? '<h1>x</h1><a href="/en/material/mat-guide/">x</a>'
        : '<h1>x</h1>';
    const renderer = makeFakeRenderer({ renderPage });
    await publishLibrary({ ...options, renderer });
    cms.snapshot = {
      ...cms.snapshot,
      sequence: 8,
      entries: cms.snapshot.entries.filter(({ entry }) => entry.id !== 'mat-guide'),
    };
    await expect(publishLibrary({ ...options, renderer })).rejects.toThrow(
      'en · address → /en/page/page-about/: links to /en/material/mat-guide/',
    );
    expect((await verifyLive(fixture.dataDir))?.id).not.toBe(release.id);
  });
});

describe('a library that shrank', () => {
  const emptied = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    sequence: 8,
    entries: snapshot.entries.filter(({ entry }) => entry.type !== 'organisation'),
  });

  test('stops the release and names the type', async () => {
    const live = await makeLive();
    live.fixture.cms.snapshot = emptied(live.fixture.cms.snapshot);
    await expectStopped(
      live,
      live.next,
      /organisation → all entries: had \d+ entries and now has 0/u,
    );
  });

  test('is published when the operator says so', async () => {
    const { fixture, next } = await makeLive();
    fixture.cms.snapshot = emptied(fixture.cms.snapshot);
    const { release } = await publishLibrary({ ...next, acceptShrink: true });
    expect((await verifyLive(fixture.dataDir))?.id).toBe(release.id);
    expect(release.counts['organisation']).toBeUndefined();
  });
});
