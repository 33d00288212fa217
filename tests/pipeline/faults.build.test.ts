import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCmsClient } from '@closer/scripts/publish/cms-client.ts';
import { FILE_SYSTEM } from '@closer/scripts/publish/durable-file.ts';
import { FindingsError } from '@closer/scripts/publish/findings.ts';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import type { PublishOptions } from '@closer/scripts/publish/publish-library.ts';
import { getStorePath } from '@closer/shared/release/data-folder.ts';
import type { Release } from '@closer/shared/release/release.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { describe, expect, test } from 'vitest';
import { toExportText } from './export-text.ts';
import { TOKEN } from './fake-cms.ts';
import type { Misbehaviour } from './fake-cms.ts';
import { makeFakeRenderer } from './fake-renderer.ts';
import { makeFixture } from './publish-fixture.ts';
import type { Fixture } from './publish-fixture.ts';
import { verifyLive } from './verify-live.ts';

const SITE_2 = makeFakeRenderer({
  digest: 'site-2',
  renderPage: ({ entry }) => `<h1>second ${entry.id}</h1>`,
});

/** A fixture with a live release; the next publish would make everything anew. */
async function makeLive(): Promise<{ fixture: Fixture; release: Release; next: PublishOptions }> {
  const fixture = await makeFixture();
  const { release } = await publishLibrary(fixture.options);
  return { fixture, release, next: { ...fixture.options, renderer: SITE_2 } };
}

/** The publish fails with these words and leaves the live release as it was, with nothing half made beside it. */
async function expectStopped(
  { fixture, release }: { fixture: Fixture; release: Release },
  options: PublishOptions,
  words: string | RegExp,
): Promise<void> {
  await expect(publishLibrary(options)).rejects.toThrow(words);
  expect((await verifyLive(fixture.dataDir))?.id).toBe(release.id);
  const left = await readdir(fixture.dataDir, { recursive: true });
  expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
}

const findingsOf = async (options: PublishOptions) => {
  const error: unknown = await publishLibrary(options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FindingsError))
    throw new Error('the publish had no findings', { cause: error });
  return error;
};

const answer =
  (text: string): Misbehaviour =>
  (_request, response) => {
    response.end(text);
  };

describe('a CMS that does not give its library', () => {
  test('is down: the site stays and the message names the CMS', async () => {
    const live = await makeLive();
    await live.fixture.cms.close();
    await expectStopped(live, live.next, /The CMS at .* does not answer \(ECONNREFUSED\)/u);
  });

  test('takes the question and answers nothing', async () => {
    const live = await makeLive();
    live.fixture.cms.misbehave.set('/api/export', () => undefined);
    await expectStopped(live, live.next, 'answered nothing for 0.3 seconds');
  });

  test('falls silent in the middle', async () => {
    const live = await makeLive();
    live.fixture.cms.misbehave.set('/api/export', (_request, response) => {
      response.write(toExportText(live.fixture.cms.snapshot).slice(0, 2000));
    });
    await expectStopped(live, live.next, 'broke off in the middle of an answer');
  });

  test('breaks off in the middle', async () => {
    const live = await makeLive();
    live.fixture.cms.misbehave.set('/api/export', (_request, response) => {
      response.write(toExportText(live.fixture.cms.snapshot).slice(0, 2000), () =>
        response.destroy(),
      );
    });
    await expectStopped(live, live.next, 'broke off in the middle of an answer');
  });

  test('gives half an answer that looks whole', async () => {
    const live = await makeLive();
    const lines = toExportText(live.fixture.cms.snapshot).split('\n').slice(0, 5).join('\n');
    live.fixture.cms.misbehave.set('/api/export', answer(lines));
    await expectStopped(live, live.next, 'ends after 5 lines, half way');
  });

  test.each([
    { name: 'nothing at all', text: '', words: 'is empty' },
    { name: 'an empty list', text: '[]', words: 'has a line 1 that is no line of an export' },
    { name: 'a page of HTML', text: '<!doctype html>', words: 'that is no line of an export' },
  ])('answers $name with status 200', async ({ text, words }) => {
    const live = await makeLive();
    live.fixture.cms.misbehave.set('/api/export', answer(text));
    await expectStopped(live, live.next, words);
  });

  test('holds fewer entries than it promises', async () => {
    const live = await makeLive();
    const lines = toExportText(live.fixture.cms.snapshot).split('\n');
    const without = lines.filter((line) => !line.includes('"id":"mat-guide"')).join('\n');
    live.fixture.cms.misbehave.set('/api/export', answer(without));
    await expectStopped(live, live.next, /holds \d+ entries of material and promises \d+/u);
  });

  test('fails with status 500', async () => {
    const live = await makeLive();
    live.fixture.cms.misbehave.set('/api/export', (_request, response) => {
      response.writeHead(500).end();
    });
    await expectStopped(live, live.next, 'answered /api/export with status 500');
  });

  test('refuses the token', async () => {
    const live = await makeLive();
    const cms = createCmsClient({ url: live.fixture.cms.url, token: 'another', patience: 300 });
    await expectStopped(live, { ...live.next, cms }, 'refused the token (status 401)');
  });

  test('changes while it is read: it is read again', async () => {
    const { fixture, next } = await makeLive();
    const moved = toExportText(fixture.cms.snapshot).replace(
      '"kind":"footer","sequence":7',
      '"kind":"footer","sequence":8',
    );
    fixture.cms.misbehave.set('/api/export', (_request, response) => {
      fixture.cms.misbehave.clear();
      response.end(moved);
    });
    const { release } = await publishLibrary(next);
    expect(release.sequence).toBe(7);
    expect((await verifyLive(fixture.dataDir))?.id).toBe(release.id);
  });

  test('never stands still: the run gives up and the site stays', async () => {
    const live = await makeLive();
    const moved = toExportText(live.fixture.cms.snapshot).replace(
      '"footer","sequence":7',
      '"footer","sequence":8',
    );
    live.fixture.cms.misbehave.set('/api/export', answer(moved));
    await expectStopped(live, live.next, 'The library changed during each of 5 readings');
  });
});

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
      misbehaviour: answer('x'.repeat(50_000_000)),
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
      expect(findings[0]).toMatchObject({ type: 'material', field: 'editions.0.files.0' });
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
  cms.snapshot.entries.flatMap(({ entry }) =>
    entry.type === 'material' ? entry.editions.flatMap(({ files }) => files) : [],
  );
const getFirstFile = (fixture: Fixture): string => getFiles(fixture)[0]?.sha256 ?? '';

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

test('a token never stands in what is told', async () => {
  const live = await makeLive();
  await live.fixture.cms.close();
  await expect(publishLibrary(live.next)).rejects.toThrow(
    expect.not.objectContaining({ message: expect.stringContaining(TOKEN) }),
  );
});
