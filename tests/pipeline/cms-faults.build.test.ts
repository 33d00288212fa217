import { createCmsClient } from '@closer/scripts/publish/cms-client.ts';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import type { PublishOptions } from '@closer/scripts/publish/publish-library.ts';
import { describe, expect, test } from 'vitest';
import { answer, expectStopped, makeLive } from './expect-stopped.ts';
import type { Live } from './expect-stopped.ts';
import { toExportText } from './export-text.ts';
import { TOKEN } from './fake-cms.ts';
import { verifyLive } from './verify-live.ts';

/** Takes a silence of 0.3 s for the end. */
const makeImpatient = ({ fixture, next }: Live): PublishOptions => ({
  ...next,
  cms: createCmsClient({ url: fixture.cms.url, token: TOKEN, patience: 300 }),
});

describe('a CMS that does not give its library', () => {
  test('is down: the site stays and the message names the CMS', async () => {
    const live = await makeLive();
    await live.fixture.cms.close();
    await expectStopped(live, live.next, /The CMS at .* does not answer \(ECONNREFUSED\)/u);
  });

  test('takes the question and answers nothing', async () => {
    const live = await makeLive();
    live.fixture.cms.misbehave.set('/api/export', () => undefined);
    await expectStopped(live, makeImpatient(live), 'answered nothing for 0.3 seconds');
  });

  test('falls silent in the middle', async () => {
    const live = await makeLive();
    live.fixture.cms.misbehave.set('/api/export', (_request, response) => {
      response.write(toExportText(live.fixture.cms.snapshot).slice(0, 2000));
    });
    await expectStopped(live, makeImpatient(live), 'broke off in the middle of an answer');
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

test('a token never stands in what is told', async () => {
  const live = await makeLive();
  await live.fixture.cms.close();
  await expect(publishLibrary(live.next)).rejects.toThrow(
    expect.not.objectContaining({ message: expect.stringContaining(TOKEN) }),
  );
});
