import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import bg from '../../cms/src/dictionaries/bg.json' with { type: 'json' };
import en from '../../cms/src/dictionaries/en.json' with { type: 'json' };
import { t } from '../../site/src/i18n/t.ts';
import { makePdf } from '../fixtures/upload-files.ts';
import {
  addFile,
  addItem,
  choose,
  getLastItem,
  openNewEntry,
  publish,
  write,
  type EntryForm,
} from './setup/entry-form.ts';
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

/** Fills the edition that was added last: its language, what it is made for, its file. */
async function fillEdition(form: EntryForm, language: string, file: string): Promise<void> {
  const edition = getLastItem(form, 'form.edition.kind');
  await choose(form, 'form.any.language', language, edition);
  await choose(form, 'form.edition.kind', form.words['value.print'], edition);
  await addFile(form, file, edition);
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
      const form: EntryForm = { page, words };
      await openNewEntry(form, closer.cmsUrl, 'material', 'bg');
      await write(form, 'form.any.title', title);
      await write(
        form,
        'form.any.summary',
        'Как да направим първата среща. За всеки, който работи с хора.',
      );
      await addItem(form, 'form.edition.kind');
      await fillEdition(form, languages[0], files[0] ?? '');
      const more = words['strapi.content-manager.containers.EditView.add.new-entry'];
      await page.getByRole('button', { name: more }).first().click();
      await fillEdition(form, languages[1], files[1] ?? '');
      await choose(form, 'form.any.licence', words['value.cc-by-4.0']);
      await publish(form);

      const say = t('bg');
      // The home page shows what was published last; the library puts works without a date at its end.
      const link = page.getByRole('main').getByRole('link', { name: title }).first();
      await expect(async () => {
        await page.goto(`${closer.siteUrl}/bg/`);
        await expect(link).toBeVisible({ timeout: 2_000 });
      }).toPass({ timeout: 120_000 });
      await link.click();
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
