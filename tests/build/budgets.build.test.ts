import { createPageBudgetCheck } from '@closer/scripts/publish/check-page-budget.ts';
import { openRenderer } from '@closer/scripts/publish/open-renderer.ts';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import { getLiveId } from '@closer/scripts/publish/release-folder.ts';
import { ROOT } from '@closer/scripts/check/repository-files.ts';
import { ensureCompiled, SITE } from '@closer/scripts/start/compile.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import budgets from '../../scripts/check/budgets.json' with { type: 'json' };
import { makeFixture } from '../pipeline/publish-fixture.ts';

const SITE_URL = 'http://127.0.0.1:4321';

beforeAll(async () => {
  await ensureCompiled(SITE, ROOT, process.env, () => undefined);
});

describe('a publish of the fixture site', () => {
  it('passes with the budgets as they are', async () => {
    const { options, dataDir } = await makeFixture();
    const checkPage = createPageBudgetCheck(SITE_URL);
    await publishLibrary({ ...options, renderer: await openRenderer(ROOT), checkPage });
    await expect(getLiveId(dataDir)).resolves.not.toBeNull();
  });

  it.each([
    ['html', 'HTML (gzip) weigh'],
    ['css', 'style sheets (gzip) weigh'],
    ['fonts', 'fonts weigh'],
  ] as const)('fails when %s is over its budget, and nothing goes live', async (measure, says) => {
    const { options, dataDir } = await makeFixture();
    const reading = { ...budgets.reading, [measure]: 900 };
    const checkPage = createPageBudgetCheck(SITE_URL, { ...budgets, reading });
    const publish = publishLibrary({ ...options, renderer: await openRenderer(ROOT), checkPage });
    await expect(publish).rejects.toThrow(says);
    await expect(getLiveId(dataDir)).resolves.toBeNull();
  });

  it('fails when the script of the search page is over its budget', async () => {
    const { options } = await makeFixture();
    const search = { ...budgets.search, script: 1000 };
    const checkPage = createPageBudgetCheck(SITE_URL, { ...budgets, search });
    const publish = publishLibrary({ ...options, renderer: await openRenderer(ROOT), checkPage });
    await expect(publish).rejects.toThrow(/\/search\/: scripts \(gzip\) weigh/u);
  });
});
