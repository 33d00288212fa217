import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublishOptions } from '@closer/scripts/publish/publish-library.ts';
import { onTestFinished } from 'vitest';
import { buildFixtureSnapshot } from '../fixtures/snapshot.ts';
import { startFakeCms } from './fake-cms.ts';
import type { FakeCms } from './fake-cms.ts';
import { makeOptions } from './make-options.ts';

export interface Fixture {
  readonly cms: FakeCms;
  readonly dataDir: string;
  /** What a publish is given; a test changes single options. */
  readonly options: PublishOptions;
}

/** A folder of the test's own. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'closer test '));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A CMS with the fixture library, an empty data folder and a fake site: all that a publish needs. */
export async function makeFixture(): Promise<Fixture> {
  const dataDir = await makeFolder();
  const cms = await startFakeCms(buildFixtureSnapshot());
  onTestFinished(() => cms.close());
  return { cms, dataDir, options: makeOptions(dataDir, cms.url) };
}
