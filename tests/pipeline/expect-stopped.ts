import { readdir } from 'node:fs/promises';
import { FindingsError } from '@closer/scripts/publish/findings.ts';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import type { PublishOptions } from '@closer/scripts/publish/publish-library.ts';
import type { Release } from '@closer/shared/release/release.ts';
import { expect } from 'vitest';
import type { Misbehaviour } from './fake-cms.ts';
import { makeFakeRenderer } from './fake-renderer.ts';
import { makeFixture } from './publish-fixture.ts';
import type { Fixture } from './publish-fixture.ts';
import { verifyLive } from './verify-live.ts';

export const SITE_2 = makeFakeRenderer({
  digest: 'site-2',
  renderPage: ({ entry }) => `<h1>second ${entry.id}</h1>`,
});

export interface Live {
  readonly fixture: Fixture;
  readonly release: Release;
  /** A publish that would make everything anew. */
  readonly next: PublishOptions;
}

/** A fixture with a live release; the next publish would make everything anew. */
export async function makeLive(): Promise<Live> {
  const fixture = await makeFixture();
  const { release } = await publishLibrary(fixture.options);
  return { fixture, release, next: { ...fixture.options, renderer: SITE_2 } };
}

/** The publish fails with these words and leaves the live release as it was, with nothing half made beside it. */
export async function expectStopped(
  { fixture, release }: { fixture: Fixture; release: Release },
  options: PublishOptions,
  words: string | RegExp,
): Promise<void> {
  await expect(publishLibrary(options)).rejects.toThrow(words);
  expect((await verifyLive(fixture.dataDir))?.id).toBe(release.id);
  const left = await readdir(fixture.dataDir, { recursive: true });
  expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
}

/** What a publish that must fail has to mend. */
export const findingsOf = async (options: PublishOptions) => {
  const error: unknown = await publishLibrary(options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FindingsError))
    throw new Error('the publish had no findings', { cause: error });
  return error;
};

/** Answers with status 200 and this text. */
export const answer =
  (text: string): Misbehaviour =>
  (_request, response) => {
    response.end(text);
  };
