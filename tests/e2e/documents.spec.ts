import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import en from '../../cms/src/dictionaries/en.json' with { type: 'json' };
import { t } from '../../site/src/i18n/t.ts';
import { makeBulgarianManual, RARE_WORD } from '../fixtures/document-files.ts';
import { addFile, addItem, choose, openNewEntry, publish, write } from './setup/entry-form.ts';
import { expect, test } from './setup/with-closer.ts';

const TITLE = 'Наръчник за срещи на площада';
/** The word of page 7 in another form, and in Latin letters. */
const QUERIES = ['чешмите', 'cheshma'];
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 640 } };

const say = t('bg');

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closer-documents-'));
});
test.afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Searches until the publish is live, and opens the result at its page. */
async function findPage(page: Page, query: string): Promise<void> {
  const results = page.getByRole('list', { name: say('search.resultsLabel') });
  const hit = results
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: TITLE }) });
  await expect(async () => {
    await page.goto(`/bg/search/?q=${encodeURIComponent(query)}`);
    await expect(hit).toContainText(say('search.onPage', { number: '7' }));
  }).toPass({ timeout: 120_000 });
  await hit.getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/\/bg\/material\/[a-z0-9-]+\/text\/[a-z0-9-]+\/#p7$/u);
}

test('a word that stands only on page 7 of a Bulgarian PDF is found in other forms and letters, and opens there', async ({
  browser,
  closer,
  session,
}) => {
  test.setTimeout(400_000);
  const editor = await browser.newContext({ locale: 'en', storageState: session });
  const form = { page: await editor.newPage(), words: en };
  await openNewEntry(form, closer.cmsUrl, 'material', 'bg');
  await write(form, 'form.any.title', TITLE);
  await choose(form, 'form.any.licence', en['value.cc-by-4.0']);
  const edition = await addItem(form, 'form.edition.kind');
  await choose(form, 'form.any.language', 'Bulgarian (bg)', edition);
  await choose(form, 'form.edition.kind', en['value.print'], edition);
  const path = join(folder, 'manual.pdf');
  await writeFile(path, makeBulgarianManual());
  await addFile(form, path, edition);
  await publish(form);
  await editor.close();

  for (const viewport of Object.values(SIZES)) {
    const reader = await browser.newContext({ viewport, baseURL: closer.siteUrl });
    const page = await reader.newPage();
    for (const query of QUERIES) {
      await findPage(page, query);
      const found = page.locator('#p7');
      await expect(found.getByRole('heading')).toHaveText(say('document.page', { number: '7' }));
      await expect(found.getByRole('heading')).toBeInViewport();
      await expect(found).toContainText(RARE_WORD);
    }
    await reader.close();
  }
});
