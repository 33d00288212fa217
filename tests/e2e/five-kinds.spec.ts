import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locale } from '@closer/shared/locales.ts';
import sharp from 'sharp';
import en from '../../cms/src/dictionaries/en.json' with { type: 'json' };
import { t } from '../../site/src/i18n/t.ts';
import { makePdf } from '../fixtures/upload-files.ts';
import {
  addFile,
  addItem,
  choose,
  openNewEntry,
  publish,
  write,
  writeProse,
  type EntryForm,
} from './setup/entry-form.ts';
import type { Words } from './setup/sign-in.ts';
import { expect, test } from './setup/with-closer.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="16" fill="#5443d0"/></svg>';

interface Kind {
  readonly type: 'material' | 'identity-asset' | 'leaflet' | 'organisation' | 'case-study';
  /** Language in which it is written, searched for and read. */
  readonly locale: Locale;
  readonly title: string;
  readonly summary: string;
  /** What a reader types: half a word, or other letters. */
  readonly query: string;
  /** Fills in what stands below the title and the summary. */
  readonly fill: (form: EntryForm, folder: string) => Promise<void>;
  /** What the page shows beside title and summary. */
  readonly shows: string;
  /** Media type of what its page gives to take along. */
  readonly file: string | null;
}

async function addEdition(form: EntryForm, folder: string, language: string, name: string) {
  const edition = await addItem(form, 'form.edition.kind');
  await choose(form, 'form.any.language', language, edition);
  await choose(form, 'form.edition.kind', en['value.print'], edition);
  const path = join(folder, `${name}.pdf`);
  await writeFile(path, makePdf({ tagged: true, words: `Closer ${name}` }));
  await addFile(form, path, edition);
}

const KINDS: readonly Kind[] = [
  {
    type: 'material',
    locale: 'bg',
    title: 'Тетрадка за разговори на пейката',
    summary: 'Двайсет въпроса, с които непознати започват разговор.',
    query: 'разговори на пейк',
    fill: async (form, folder) => {
      await addEdition(form, folder, 'Bulgarian (bg)', 'bench');
      await choose(form, 'form.any.licence', en['value.cc-by-4.0']);
      await writeProse(form, 'form.material.aims', 'Да се заговорят хора, които не се познават.');
    },
    shows: 'Да се заговорят хора, които не се познават.',
    file: 'application/pdf',
  },
  {
    type: 'identity-asset',
    locale: 'en',
    title: 'Sign of the open bench',
    summary: 'A round sign to hang on a bench where talk is welcome.',
    query: 'sign open ben',
    fill: async (form, folder) => {
      await choose(form, 'form.identity-asset.kind', en['value.logo']);
      await choose(form, 'form.any.licence', en['value.brand-use']);
      const variant = await addItem(form, 'form.asset-variant.tone');
      await choose(form, 'form.asset-variant.tone', en['value.light'], variant);
      const path = join(folder, 'bench.svg');
      await writeFile(path, SVG);
      await addFile(form, path, variant);
      await write(form, 'form.identity-asset.variantsAlt', 'A violet disc.');
      await writeProse(form, 'form.identity-asset.usageRules', 'Leave a hand of room around it.');
    },
    shows: 'Leave a hand of room around it.',
    file: 'image/svg+xml',
  },
  {
    type: 'leaflet',
    locale: 'mk',
    title: 'Седни и поразговарај',
    summary: 'Картичка што кани на разговор на клупата.',
    query: 'porazgovaraj',
    fill: async (form, folder) => {
      await write(form, 'form.leaflet.headline', 'Ова место е слободно');
      // The parts of the text are the first empty list; the editions are the second.
      const section = await addItem(form, 'form.leaflet-section.heading');
      await section.getByRole('textbox').first().fill('Зошто клупа');
      await addEdition(form, folder, 'Macedonian (mk)', 'card');
      await choose(form, 'form.any.licence', en['value.cc-by-4.0']);
    },
    shows: 'Зошто клупа',
    file: 'application/pdf',
  },
  {
    type: 'organisation',
    locale: 'ro',
    title: 'Asociația Banca din Parc',
    summary: 'Un exemplu de asociație care pune bănci în parcuri.',
    query: 'asociatia banca din',
    fill: async (form, folder) => {
      await choose(form, 'form.organisation.kind', en['value.ngo']);
      await choose(form, 'form.organisation.sector', en['value.civil-society']);
      await write(form, 'form.organisation.website', 'https://banca.example/');
      const background = { r: 84, g: 67, b: 208 };
      const path = join(folder, 'logo.png');
      await sharp({ create: { width: 320, height: 200, channels: 3, background } })
        .png()
        .toFile(path);
      await addFile(form, path);
      await write(form, 'form.organisation.logoAlt', 'O bancă violetă.');
    },
    shows: 'banca.example',
    file: null,
  },
  {
    type: 'case-study',
    locale: 'hu',
    title: 'Beszélgetős pad a piactéren',
    summary: 'Példa: egy pad, amelyre az ül le, aki szívesen beszélgetne.',
    query: 'beszelgetos padok',
    fill: async (form) => {
      await writeProse(form, 'form.case-study.challenge', 'A piactéren senki sem állt meg.');
      await writeProse(form, 'form.case-study.approach', 'A szomszédok padot tettek ki.');
      await writeProse(form, 'form.case-study.lessons', 'Árnyék is kell hozzá.');
    },
    shows: 'A piactéren senki sem állt meg.',
    file: null,
  },
];

test.describe('an editor', () => {
  // One after the other: they share a session.
  test.describe.configure({ mode: 'default' });
  test.use({ locale: 'en' });
  let folder = '';
  const words: Words = en;

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'closer-five-kinds-'));
  });
  test.afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  for (const { type, locale, title, summary, query, fill, shows, file } of KINDS) {
    test(`makes a ${type} that readers find by “${query}” and read (${locale})`, async ({
      browser,
      page,
      closer,
      session,
    }) => {
      test.setTimeout(400_000);
      const editor = await browser.newContext({ locale: 'en', storageState: session });
      const form: EntryForm = { page: await editor.newPage(), words };
      await openNewEntry(form, closer.cmsUrl, type, locale);
      await write(
        form,
        type === 'organisation' ? 'form.organisation.title' : 'form.any.title',
        title,
      );
      await write(form, 'form.any.summary', summary);
      await fill(form, folder);
      await publish(form);
      await editor.close();

      const results = page.getByRole('list', { name: t(locale)('search.resultsLabel') });
      const hit = results.getByRole('link', { name: title });
      await expect(async () => {
        await page.goto(`/${locale}/search/?q=${encodeURIComponent(query)}`);
        await expect(hit).toBeVisible();
      }).toPass({ timeout: 120_000 });
      await hit.click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/${type}/[a-z0-9-]+/$`, 'u'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      const main = page.getByRole('main');
      await expect(main).toContainText(summary);
      await expect(main).toContainText(shows);
      if (file === null) return;
      const link = main.locator('a[download]').first();
      const answer = await page.request.get((await link.getAttribute('href')) ?? '');
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toBe(file);
    });
  }
});
