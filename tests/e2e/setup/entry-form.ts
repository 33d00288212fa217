import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '@closer/shared/locales.ts';
import type en from '../../../cms/src/dictionaries/en.json';
import type { Words } from './sign-in.ts';

/** A form asks the CMS several times before it is whole, and a file is opened and read before it is taken. */
const SLOW = { timeout: 120_000 };

/** A form of the CMS that somebody fills in. */
export interface EntryForm {
  readonly page: Page;
  readonly words: Words;
}

/** A label of the forms, by its name in the dictionaries. */
export type Label = Extract<keyof typeof en, `form.${string}`>;

/** Opens the form of a new entry, in the language that its texts will have. */
export async function openNewEntry(
  { page, words }: EntryForm,
  cmsUrl: string,
  type: string,
  locale: Locale,
): Promise<void> {
  const create = `content-manager/collection-types/api::${type}.${type}/create`;
  await page.goto(`${cmsUrl}/admin/${create}?plugins[i18n][locale]=${locale}`);
  const summary = page.getByRole('textbox', { name: words['form.any.summary'], exact: true });
  await expect(summary).toBeVisible(SLOW);
}

/** Writes into a field of plain text. */
export async function write({ page, words }: EntryForm, label: Label, text: string) {
  await page.getByRole('textbox', { name: words[label], exact: true }).fill(text);
}

/** Writes into a field with headings, lists and links: Strapi calls each of them “Editor”. */
export async function writeProse({ page, words }: EntryForm, label: Label, text: string) {
  const field = page
    .locator('div')
    .filter({ hasText: new RegExp(`^${words[label]}`, 'u') })
    .filter({ has: page.getByLabel('Editor') })
    .last();
  await field.getByLabel('Editor').click();
  await page.keyboard.insertText(text);
  // Strapi's editor looks at what was typed only after 80 ms: a robot's next click would come before that.
  const taken = () =>
    field
      .locator('.CodeMirror')
      .evaluate((editor: Element & { CodeMirror?: { getValue: () => string } }) =>
        editor.CodeMirror?.getValue(),
      );
  await expect.poll(taken).toContain(text);
}

/** Chooses a value of a list by what it is called, in the whole form or in an item of it. */
export async function choose(
  { page, words }: EntryForm,
  label: Label,
  value: string,
  scope: Page | Locator = page,
): Promise<void> {
  await scope.getByRole('combobox', { name: words[label], exact: true }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
}

/** Adds the first item to the first list that is empty. @returns the item, open: the one that has the field `label` */
export async function addItem({ page, words }: EntryForm, label: Label): Promise<Locator> {
  const empty = words['strapi.content-manager.components.empty-repeatable'];
  await page.getByRole('button', { name: empty }).first().click();
  return getLastItem({ page, words }, label);
}

/** The item that was added last of those that have the field `label`. */
export function getLastItem({ page, words }: EntryForm, label: Label): Locator {
  const name = words[label];
  const field = page
    .getByRole('combobox', { name, exact: true })
    .or(page.getByRole('textbox', { name, exact: true }));
  return page.getByRole('region').filter({ has: field }).last();
}

/** Uploads a file in the dialog that the field of files in `scope` opens. */
export async function addFile(
  { page, words }: EntryForm,
  file: string,
  scope: Page | Locator = page,
): Promise<void> {
  await scope
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
  await expect(finish).toBeEnabled(SLOW);
  await finish.click();
  await expect(dialog).toBeHidden();
}

/** Publishes what stands in the form. */
export async function publish({ page, words }: EntryForm): Promise<void> {
  await page.getByRole('button', { name: words['strapi.app.utils.publish'], exact: true }).click();
  await expect(
    page.getByText(words['strapi.content-manager.success.record.publish']).first(),
  ).toBeVisible(SLOW);
}
