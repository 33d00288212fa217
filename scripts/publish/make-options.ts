import { getExportToken } from '../env.ts';
import type { Settings } from '../env.ts';
import { createPageBudgetCheck } from './check-page-budget.ts';
import { createCmsClient } from './cms-client.ts';
import { createDocumentReader } from './documents/document-reader.ts';
import { FILE_SYSTEM } from './durable-file.ts';
import { openRenderer } from './open-renderer.ts';
import { createPictureOpener } from './pictures/picture-opener.ts';
import type { PublishOptions, Step } from './publish-library.ts';
import type { CheckPage } from './render-release.ts';
import type { SearchPush } from './search-push/search-push.ts';

/** Milliseconds without a byte after which the CMS counts as gone. */
const PATIENCE = 30_000;

/** What one run may be asked for beyond the settings. */
export interface Asked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly acceptShrink?: boolean;
  /** Meilisearch, where there is one: see `openSearchPush`. */
  readonly search?: SearchPush | null;
  /** Pages over a budget stop the release: for who changes Closer. */
  readonly strict?: boolean;
}

/**
 * A publish with the settings of this installation.
 *
 * @throws CloserError `EnvError` without a token, `RenderError` without a compiled site.
 */
export async function makePublishOptions(
  settings: Settings,
  asked: Asked,
  log: (message: string) => void,
): Promise<PublishOptions> {
  const token = asked.from === undefined ? getExportToken(settings) : '';
  const checkPage = createPageBudgetCheck(settings.SITE_URL);
  return {
    dataDir: settings.DATA_DIR,
    cms: createCmsClient({ url: settings.cmsUrl, token, patience: PATIENCE }),
    cmsUrl: settings.cmsUrl,
    renderer: await openRenderer(settings.root),
    site: { siteUrl: settings.SITE_URL, searchServer: settings.MEILI_URL !== undefined },
    siteDir: asked.to ?? settings.SITE_DIR,
    from: asked.from,
    acceptShrink: asked.acceptShrink ?? false,
    files: FILE_SYSTEM,
    createOpener: createPictureOpener,
    createReader: createDocumentReader,
    search: asked.search ?? null,
    checkPage: asked.strict === true ? checkPage : warnOnly(checkPage, log),
    now: () => new Date(),
    onStep: makeProgress(log),
  };
}

/** An editor's long text or big picture is told, and published all the same. */
function warnOnly(check: CheckPage, log: (message: string) => void): CheckPage {
  return async (...page) => {
    for (const { entry, problem } of await check(...page)) log(`Heavy page ${entry}: ${problem}`);
    return [];
  };
}

/** Steps that take long on a big library; the others would only make noise. */
const LONG: readonly Step[] = ['fetch files', 'read documents', 'render'];
/** Items under which no progress is shown. */
const FEW = 500;

/** Says how far a long step is, at every tenth. */
function makeProgress(log: (message: string) => void): PublishOptions['onStep'] {
  let shown = '';
  return (step, progress) => {
    if (progress === undefined || !LONG.includes(step) || progress.total < FEW) return;
    const tenth = Math.floor((progress.done / progress.total) * 10);
    const line = `${step}: ${String(tenth * 10)} % of ${String(progress.total)}`;
    if (line !== shown && tenth > 0) log(line);
    shown = line;
  };
}
