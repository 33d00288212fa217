import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from './env.ts';
import { FindingsError } from './publish/findings.ts';
import { makePublishOptions } from './publish/make-options.ts';
import { publishAndTell } from './publish/publish-and-tell.ts';
import { publishLibrary } from './publish/publish-library.ts';
import { openSearchPush } from './publish/search-push/open-search-push.ts';
import { runCommand } from './run-command.ts';
import { ensureCompiled, SITE } from './start/compile.ts';

/**
 * `npm run publish [-- --from <snapshot>] [--to <folder>] [--accept-shrink] [--strict] [--reindex] [--json]`: one run from the CMS (or a kept
 * snapshot) to the live release. With `--reindex` Meilisearch is filled anew aside; with `--strict` a page over a budget stops it; with `--json` the findings stand as one JSON object on the last line.
 */
async function publish(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      'accept-shrink': { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      reindex: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const settings = readSettings();
  const log = (message: string): void => {
    process.stdout.write(`${message}\n`);
  };
  await ensureCompiled(SITE, settings.root, process.env, log);
  const search = await openSearchPush(settings, { log, stays: false, reindex: values.reindex });
  const asked = {
    search,
    from: values.from,
    to: values.to === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', values.to),
    acceptShrink: values['accept-shrink'],
    strict: values.strict,
  };
  try {
    const options = await makePublishOptions(settings, asked, log);
    const run =
      asked.from === undefined ? publishAndTell(options, null, log) : publishLibrary(options);
    const { release, made, unchanged } = await run;
    const count = Object.keys(release.files).length;
    log(
      unchanged
        ? `Nothing changed: release ${release.id} stays live (${String(count)} addresses).`
        : `Release ${release.id} is live: ${String(count)} addresses, ${String(made)} of them made in this run.`,
    );
    await search?.settle();
    if (values.json) log(JSON.stringify({ release: release.id, findings: [] }));
  } catch (error) {
    if (!values.json || !(error instanceof FindingsError)) throw error;
    log(JSON.stringify({ release: null, findings: error.findings }));
    process.exitCode = 1;
  }
}

await runCommand(publish);
