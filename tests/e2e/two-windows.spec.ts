import type { BrowserContext, Page } from '@playwright/test';
import en from '../../cms/src/dictionaries/en.json' with { type: 'json' };
import { choose, openNewEntry, write, type EntryForm } from './setup/entry-form.ts';
import { expect, test } from './setup/with-closer.ts';

const MATERIAL = 'content-manager/collection-types/api::material.material';
const SLOW = { timeout: 60_000 };
/** Longer than Strapi shows what it has to say. */
const LONGER_THAN_STRAPI = 6_000;

const conflict = en['content.conflict'].replace('{fields}', en['form.any.summary']);

const unseen = en['content.conflict.publish'].replace(
  '{fields}',
  [en['form.any.summary'], en['form.any.licence']].join(', '),
);

async function open(context: BrowserContext, address: string): Promise<EntryForm> {
  const page = await context.newPage();
  await page.goto(address);
  const title = page.getByRole('textbox', { name: en['form.any.title'], exact: true });
  await expect(title).not.toHaveValue('', SLOW);
  return { page, words: en };
}

const press = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: en['strapi.global.save'], exact: true }).click();
};

async function save({ page }: EntryForm): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
  await press(page);
  expect((await saved).status()).toBe(200);
}

test('two windows with one entry do not overwrite each other, and what is refused stays in the form', async ({
  browser,
  closer,
  session,
}) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ storageState: session, locale: 'en' });
  const first: EntryForm = { page: await context.newPage(), words: en };
  await openNewEntry(first, closer.cmsUrl, 'material', 'en');
  await write(first, 'form.any.title', 'Two windows');
  await press(first.page);
  await first.page.waitForURL(/material\/[a-z0-9]{24}\?/u, SLOW);
  const id = /material\/([a-z0-9]{24})\?/u.exec(first.page.url())?.[1] ?? '';
  const address = (locale: string) =>
    `${closer.cmsUrl}/admin/${MATERIAL}/${id}?plugins[i18n][locale]=${locale}`;
  const second = await open(context, address('en'));
  const bulgarian = await open(context, address('bg'));

  // Saved again and again from one window: nobody is a stranger to herself.
  await write(first, 'form.any.summary', 'One');
  await save(first);
  await write(first, 'form.any.summary', 'Two');
  await save(first);
  await choose(first, 'form.any.licence', en['value.cc-by-4.0']);
  await save(first);

  await write(second, 'form.any.summary', 'Mine');
  await press(second.page);
  const refusal = second.page.getByRole('alert').filter({ hasText: conflict });
  await expect(refusal).toBeVisible(SLOW);
  const summary = second.page.getByRole('textbox', {
    name: en['form.any.summary'],
    exact: true,
  });
  await second.page.waitForTimeout(LONGER_THAN_STRAPI);
  await expect(refusal).toBeVisible();
  await expect(summary).toHaveValue('Mine');
  const publish = en['strapi.app.utils.publish'];
  await second.page.getByRole('button', { name: publish, exact: true }).click();
  await expect(second.page.getByRole('alert').filter({ hasText: unseen })).toBeVisible(SLOW);
  await expect(refusal).toBeHidden();
  await expect(summary).toHaveValue('Mine');

  await write(bulgarian, 'form.any.title', 'Два прозореца');
  await save(bulgarian);
  await first.page.reload();
  await expect(
    first.page.getByRole('combobox', { name: en['form.any.licence'], exact: true }),
  ).toHaveText(en['value.cc-by-4.0'], SLOW);

  second.page.once('dialog', (dialog) => void dialog.accept());
  await second.page.reload();
  await expect(summary).toHaveValue('Two', SLOW);
  await write(second, 'form.any.summary', 'Mine');
  await save(second);
  await context.close();
});
