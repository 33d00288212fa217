import { expect, type Page } from '@playwright/test';
import type en from '../../../cms/src/dictionaries/en.json';

export type Words = Readonly<Record<keyof typeof en, string>>;

export interface Account {
  readonly user: string;
  readonly password: string;
}

/** Signs somebody in to the CMS, whose interface speaks `words`; she sees the home page. */
export async function signIn(
  page: Page,
  cmsUrl: string,
  { user, password }: Account,
  words: Words,
): Promise<void> {
  await page.goto(`${cmsUrl}/admin/auth/login`);
  await page.getByRole('textbox', { name: words['strapi.Auth.form.email.label'] }).fill(user);
  await page
    .getByRole('textbox', { name: words['strapi.global.password'], exact: true })
    .fill(password);
  await page.getByRole('button', { name: words['strapi.Auth.form.button.login'] }).click();
  await expect(page.getByText(words['live.title'])).toBeVisible();
}
