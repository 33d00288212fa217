import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { FAILED_MARK } from '@closer/shared/release/data-folder.ts';
import type { Finding } from '@closer/shared/render/site-renderer.ts';
import type { PublishFinding } from '@closer/shared/snapshot/export-line.ts';
import type { CmsClient } from './cms-client.ts';
import { FindingsError, formatFinding, getMendedAt, toMessage } from './findings.ts';
import { publishLibrary } from './publish-library.ts';
import type { Published, PublishOptions } from './publish-library.ts';

/**
 * A publish that tells the CMS how it went, so that its home page can answer "is it live?". A CMS that does not take the
 * word stops nothing. A mark in the data folder says to readers who wait for the first release that it failed.
 *
 * @param asked outbox row that the run is about; null: the newest.
 * @throws what `publishLibrary` throws.
 */
export async function publishAndTell(
  options: PublishOptions,
  asked: number | null,
  log: (message: string) => void,
): Promise<Published> {
  const tell = async (
    state: 'publishing' | 'live' | 'failed',
    upTo: number,
    findings: readonly PublishFinding[] = [],
    newest?: Published['newest'],
  ): Promise<void> => {
    const status = {
      state,
      sequence: upTo,
      at: options.now().toISOString(),
      findings: [...findings],
      ...(newest ? { newest } : {}),
    };
    await options.cms.sendStatus(status).catch((error: unknown) => {
      // A CMS that is down cannot give its library either, and that is told.
      if (state === 'live')
        log(`The CMS could not be told that its library is live: ${toShortText(error)}`);
    });
  };
  const sequence = asked ?? (await getNewest(options.cms));
  const mark = join(options.dataDir, FAILED_MARK);
  await tell('publishing', sequence);
  try {
    await rm(mark, { force: true }).catch((error: unknown) => {
      throw new CloserError(
        'StoreError',
        `The data folder cannot be written: ${toShortText(error)}. Whoever runs Closer gives its user the right to write in ${options.dataDir}, or frees room there; then publish again.`,
      );
    });
    const published = await publishLibrary(options);
    const { warnings, release } = published;
    for (const warning of warnings.slice(0, MOST_SHOWN))
      log(`To mend: ${formatFinding(warning, options.cmsUrl)}`);
    await tell('live', release.sequence, toShown(warnings), published.newest);
    return published;
  } catch (error) {
    await tell('failed', sequence, toFindings(error));
    // Where nothing can be written, that is what failed.
    await writeFile(mark, '').catch(() => undefined);
    throw error;
  }
}

/** The newest outbox row; 0 where the CMS does not answer, which the publish itself finds out. */
export async function getNewest(cms: CmsClient): Promise<number> {
  return await cms.waitForChange(0, 0, new AbortController().signal).catch(() => 0);
}

/** More than an editor reads at once; the log has all. */
const MOST_SHOWN = 50;

function toFindings(error: unknown): readonly PublishFinding[] {
  if (error instanceof FindingsError) {
    return toShown(error.findings);
  }
  return [{ adminPath: null, message: toShortText(error) }];
}

const toShown = (findings: readonly Finding[]): readonly PublishFinding[] =>
  findings.slice(0, MOST_SHOWN).map((finding) => {
    const { locale, type, entry, field, key, params } = finding;
    return {
      adminPath: getMendedAt(finding),
      message: toMessage(finding),
      ...(key === undefined ? {} : { locale, type, entry, field, key, params: { ...params } }),
    };
  });

const toShortText = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 1000);
