import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import bg from '../../cms/src/dictionaries/bg.json' with { type: 'json' };
import en from '../../cms/src/dictionaries/en.json' with { type: 'json' };
import { t } from '../../site/src/i18n/t.ts';
import { makePdf } from '../fixtures/upload-files.ts';
import { signIn, type Words } from './setup/sign-in.ts';
import { expect, test } from './setup/with-closer.ts';

/** Bytes of the manual: what a scanned one of 60 pages weighs. */
const WEIGHT = 40_000_000;

const EDITORS = [
  {
    locale: 'en',
    words: en as Words,
    title: 'Наръчник за съседски срещи',
    languages: ['Macedonian (mk)', 'Bulgarian (bg)'],
    query: 'sasedski sreshti',
  },
  {
    locale: 'bg',
    words: bg as Words,
    title: 'Наръчник за училищни медиатори',
    languages: ['македонски (mk)', 'български (bg)'],
    query: 'училищни медиат',
  },
] as const;

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closer-manual-'));
});
test.afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Uploads a file in the dialog that the field `Files` of an open edition opens. */
async function addFile(page: Page, words: Words, edition: Locator, file: string): Promise<void> {
  await edition
    .getByRole('button', { name: words['strapi.upload.mediaLibraryInput.placeholder'] })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('button', { name: words['strapi.upload.modal.upload-list.sub-header.button'] })
    .click();
  await page.locator('input[type=file]').setInputFiles(file);
  await dialog
    .getByRole('button', { name: words['strapi.upload.modal.upload-list.footer.button'] })
    .click();
  const finish = dialog.getByRole('button', { name: words['strapi.global.finish'] });
  await expect(finish).toBeEnabled({ timeout: 120_000 });
  await finish.click();
  await expect(dialog).toBeHidden();
}

/** Fills the edition that was added last: its language, what it is made for, its file. */
async function fillEdition(
  page: Page,
  words: Words,
  language: string,
  file: string,
): Promise<void> {
  const edition = page
    .getByRole('region')
    .filter({ has: page.getByRole('combobox', { name: words['form.edition.kind'] }) })
    .last();
  const combobox = edition.getByRole('combobox', { name: words['form.any.language'] });
  await combobox.click();
  await page.getByRole('option', { name: language, exact: true }).click();
  await edition.getByRole('combobox', { name: words['form.edition.kind'] }).click();
  await page.getByRole('option', { name: words['value.print'], exact: true }).click();
  await addFile(page, words, edition, file);
}

for (const { locale, words, title, languages, query } of EDITORS) {
  test.describe(`an editor whose browser speaks ${locale}`, () => {
    test.use({ locale });

    test('makes a material with two heavy editions and has it live with one Publish', async ({
      page,
      closer,
    }) => {
      test.setTimeout(600_000);
      const files = ['mk', 'bg'].map((language) => join(folder, `${locale}-${language}.pdf`));
      for (const [at, file] of files.entries()) {
        const text = `Closer ${locale} ${String(at)}`;
        await writeFile(file, makePdf({ pages: 60, tagged: true, words: text, weight: WEIGHT }));
      }
      await signIn(page, closer.cmsUrl, closer, words);
      await page.goto(
        `${closer.cmsUrl}/admin/content-manager/collection-types/api::material.material/create?plugins[i18n][locale]=bg`,
      );
      await page.getByRole('textbox', { name: words['form.any.title'], exact: true }).fill(title);
      await page
        .getByRole('textbox', { name: words['form.any.summary'], exact: true })
        .fill('Как да направим първата среща. За всеки, който работи с хора.');
      const empty = words['strapi.content-manager.components.empty-repeatable'];
      await page.getByRole('button', { name: empty }).first().click();
      await fillEdition(page, words, languages[0], files[0] ?? '');
      const more = words['strapi.content-manager.containers.EditView.add.new-entry'];
      await page.getByRole('button', { name: more }).first().click();
      await fillEdition(page, words, languages[1], files[1] ?? '');
      await page.getByRole('combobox', { name: words['form.any.licence'] }).click();
      await page.getByRole('option', { name: words['value.cc-by-4.0'], exact: true }).click();
      await page
        .getByRole('button', { name: words['strapi.app.utils.publish'], exact: true })
        .click();
      await expect(
        page.getByText(words['strapi.content-manager.success.record.publish']).first(),
      ).toBeVisible({ timeout: 60_000 });

      const say = t('bg');
      await expect(async () => {
        await page.goto(`${closer.siteUrl}/bg/library/`);
        await page.getByRole('main').getByRole('link', { name: title }).first().click();
      }).toPass({ timeout: 60_000 });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      const download = page.getByRole('link', { name: say('material.download') }).first();
      await expect(download).toHaveAttribute('hreflang', 'bg');
      const file = await page.request.head(
        `${closer.siteUrl}${(await download.getAttribute('href')) ?? ''}`,
      );
      expect(file.headers()['content-type']).toBe('application/pdf');
      expect(Number(file.headers()['content-length'])).toBeGreaterThan(WEIGHT);

      await page.goto(`${closer.siteUrl}/bg/search/`);
      await page.getByRole('searchbox').fill(query);
      const results = page.getByRole('list', { name: say('search.resultsLabel') });
      await expect(results.getByRole('link', { name: title })).toBeVisible();
    });
  });
}
