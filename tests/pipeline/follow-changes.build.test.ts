import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { publishAndTell } from '@closer/scripts/publish/publish-and-tell.ts';
import { followChanges } from '@closer/scripts/publish/follow-changes.ts';
import type { FollowOptions } from '@closer/scripts/publish/follow-changes.ts';
import type { PublishOptions } from '@closer/scripts/publish/publish-library.ts';
import { readLiveRelease } from '@closer/scripts/publish/release-folder.ts';
import { FAILED_MARK } from '@closer/shared/release/data-folder.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeFakeRenderer } from './fake-renderer.ts';
import { makeFixture } from './publish-fixture.ts';
import type { Fixture } from './publish-fixture.ts';

/** A busy machine takes longer than the second that Vitest waits by itself. */
const PATIENCE = { timeout: 20_000 };

type Days = Pick<FollowOptions, 'getToday' | 'publishedOn' | 'isHeld'>;

/** Follows the changes of a fixture until the test ends. */
function follow(
  fixture: Fixture,
  options: PublishOptions = fixture.options,
  days: Partial<Days> = {},
): string[] {
  const stop = new AbortController();
  const told: string[] = [];
  const log = (message: string): void => {
    told.push(message);
  };
  const following = followChanges({
    cms: options.cms,
    after: 0,
    publish: async (sequence) => (await publishAndTell(options, sequence, log)).release.sequence,
    log,
    signal: stop.signal,
    wait: 1,
    getToday: () => '2026-10-05',
    publishedOn: '2026-10-05',
    isHeld: () => Promise.resolve(false),
    ...days,
    getBackoff: () => 10,
  });
  onTestFinished(async () => {
    stop.abort();
    await following;
  });
  return told;
}

/** An editor publishes: the outbox grows. */
function change({ cms }: Fixture): number {
  const sequence = cms.snapshot.sequence + 1;
  cms.snapshot = { ...cms.snapshot, sequence };
  return sequence;
}

const waitForLive = async ({ dataDir }: Fixture, sequence: number): Promise<void> => {
  await vi.waitFor(async () => {
    expect((await readLiveRelease(dataDir))?.sequence).toBe(sequence);
  }, PATIENCE);
};

test('publishes what is there, then every change, and tells the CMS', async () => {
  const fixture = await makeFixture();
  follow(fixture);
  await waitForLive(fixture, 7);
  await waitForLive(fixture, change(fixture));
  await vi.waitFor(() => {
    expect(fixture.cms.statuses.map(({ state, sequence }) => [state, sequence])).toEqual([
      ['publishing', 7],
      ['live', 7],
      ['publishing', 8],
      ['live', 8],
    ]);
  }, PATIENCE);
});

test('tells the CMS that its data folder cannot be written', async () => {
  const fixture = await makeFixture();
  // What stands in the way of the mark, for a superuser too.
  await mkdir(join(fixture.dataDir, FAILED_MARK, 'in the way'), { recursive: true });
  await expect(publishAndTell(fixture.options, 7, () => undefined)).rejects.toThrow(
    /data folder cannot be written.*publish again/u,
  );
  expect(fixture.cms.statuses.map(({ state }) => state)).toEqual(['publishing', 'failed']);
});

test('puts what changes during a publish together into the next', async () => {
  const fixture = await makeFixture();
  let changes = 0;
  const options: PublishOptions = {
    ...fixture.options,
    onStep: (step) => {
      // Fifty edits while the first publish runs.
      if (step === 'render' && changes < 50) for (; changes < 50; changes += 1) change(fixture);
    },
  };
  follow(fixture, options);
  await waitForLive(fixture, 57);
  expect(fixture.cms.statuses.filter(({ state }) => state === 'publishing')).toHaveLength(2);
});

test('tells the CMS what must be mended, once, and goes on at the next change', async () => {
  const fixture = await makeFixture();
  const findings = [
    {
      locale: 'bg',
      type: 'page',
      entry: 'За нас',
      field: 'body',
      problem: 'is empty',
      adminPath: '/admin/x',
    },
  ];
  const broken = makeFakeRenderer({ findings });
  let renderer = broken;
  follow(fixture, {
    ...fixture.options,
    get renderer() {
      return renderer;
    },
  });
  await vi.waitFor(() => {
    expect(fixture.cms.statuses.at(-1)).toMatchObject({
      state: 'failed',
      sequence: 7,
      findings: [
        {
          adminPath: '/admin/x?plugins[i18n][locale]=bg',
          message: 'bg · page → За нас · body: is empty',
        },
      ],
    });
  }, PATIENCE);
  renderer = makeFakeRenderer();
  await waitForLive(fixture, change(fixture));
  expect(fixture.cms.statuses.filter(({ state }) => state === 'failed')).toHaveLength(1);
});

test('waits out a CMS that is down, says so once and goes on when it is back', async () => {
  const fixture = await makeFixture();
  let refused = 0;
  fixture.cms.misbehave.set('/api/export/changes', (request) => {
    refused += 1;
    request.socket.destroy();
  });
  const told = follow(fixture);
  await vi.waitFor(() => {
    expect(refused).toBeGreaterThan(3);
  }, PATIENCE);
  fixture.cms.misbehave.clear();
  await waitForLive(fixture, 7);
  expect(told.filter((line) => line.includes('does not answer'))).toHaveLength(1);
});

test('publishes an older library after the CMS was restored from a backup', async () => {
  const fixture = await makeFixture();
  follow(fixture);
  await waitForLive(fixture, 7);
  fixture.cms.snapshot = { ...fixture.cms.snapshot, sequence: 3 };
  fixture.cms.misbehave.set('/api/export/changes', (_request, response) => {
    response.end(JSON.stringify({ sequence: fixture.cms.snapshot.sequence }));
  });
  await waitForLive(fixture, 3);
});

test('publishes anew when a day begins, since events end', async () => {
  const fixture = await makeFixture();
  let today = '2026-10-05';
  follow(fixture, fixture.options, { getToday: () => today });
  await waitForLive(fixture, 7);
  today = '2026-10-06';
  await vi.waitFor(() => {
    expect(fixture.cms.statuses.map(({ state }) => state)).toEqual([
      'publishing',
      'live',
      'publishing',
      'live',
    ]);
  }, PATIENCE);
});

test('leaves a release that was rolled back to as it is when a day begins', async () => {
  const fixture = await makeFixture();
  let today = '2026-10-05';
  let asked = 0;
  const isHeld = (): Promise<boolean> => {
    asked += 1;
    return Promise.resolve(true);
  };
  follow(fixture, fixture.options, { getToday: () => today, isHeld });
  await waitForLive(fixture, 7);
  today = '2026-10-06';
  await vi.waitFor(() => {
    expect(asked).toBeGreaterThan(1);
  }, PATIENCE);
  expect(fixture.cms.statuses.filter(({ state }) => state === 'publishing')).toHaveLength(1);
});
