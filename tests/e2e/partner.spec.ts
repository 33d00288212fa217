import type { APIRequestContext, Page } from '@playwright/test';
import { z } from 'zod';
import en from '../../cms/src/dictionaries/en.json' with { type: 'json' };
import { NETWORK_EDITOR, PARTNER_EDITOR } from '../../cms/src/people/role-codes.ts';
import { signIn, type Account } from './setup/sign-in.ts';
import { expect, test } from './setup/with-closer.ts';

const PASSWORD = 'Closer-Test-2026';
const TITLE = 'Neighbours at one table';
/** A form asks the CMS several times before it is whole. */
const SLOW = { timeout: 60_000 };

const session = z.object({ data: z.object({ token: z.string() }) });
const roles = z.object({ data: z.array(z.object({ id: z.number(), code: z.string() })) });
const invited = z.object({ data: z.object({ registrationToken: z.string() }) });

/** Invites somebody and chooses her password, as the links of the CMS let her do. */
async function invite(
  request: APIRequestContext,
  cmsUrl: string,
  token: string,
  code: string,
  firstname: string,
): Promise<Account> {
  const headers = { authorization: `Bearer ${token}` };
  const known = roles.parse(await (await request.get(`${cmsUrl}/admin/roles`, { headers })).json());
  const role = known.data.find((each) => each.code === code)?.id;
  const user = `${firstname.toLowerCase()}@closer.test`;
  const data = { email: user, firstname, lastname: 'Test', roles: [role] };
  const created = await request.post(`${cmsUrl}/admin/users`, { headers, data });
  const { registrationToken } = invited.parse(await created.json()).data;
  const userInfo = { firstname, lastname: 'Test', password: PASSWORD };
  await request.post(`${cmsUrl}/admin/register`, { data: { registrationToken, userInfo } });
  return { user, password: PASSWORD };
}

async function linkWithOrganisation(page: Page, cmsUrl: string, name: string): Promise<void> {
  await page.goto(`${cmsUrl}/admin/settings/editors`);
  const label = en['people.page.organisation.of'].replace('{name}', name);
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option').nth(1).click();
  await expect(page.getByText(en['people.page.saved'].replace('{name}', name))).toBeVisible(SLOW);
}

async function draftAndHandIn(page: Page, cmsUrl: string): Promise<void> {
  const create = 'content-manager/collection-types/api::material.material/create';
  await page.goto(`${cmsUrl}/admin/${create}?plugins[i18n][locale]=en`);
  await page.getByRole('textbox', { name: en['form.any.title'], exact: true }).fill(TITLE);
  await page.getByRole('combobox', { name: en['form.any.licence'] }).click();
  await page.getByRole('option', { name: en['value.cc-by-4.0'], exact: true }).click();
  await expect(page.getByRole('button', { name: en['strapi.app.utils.publish'] })).toBeDisabled();
  await page.getByRole('button', { name: en['strapi.global.save'], exact: true }).click();
  await page.getByRole('button', { name: en['hand-in.do'] }).click();
  await expect(page.getByText(en['hand-in.done'])).toBeVisible(SLOW);
  await expect(page.getByRole('button', { name: en['hand-in.withdraw'] })).toBeVisible();
}

async function publishWhatWaits(page: Page): Promise<void> {
  const waiting = en['hand-in.widget.type']
    .replace('{type}', en['type.material'])
    .replace('{count}', '1');
  await page.getByRole('link', { name: waiting }).click();
  await page.getByRole('gridcell', { name: TITLE }).click();
  await expect(page.getByText('Partner Test').first()).toBeVisible(SLOW);
  await page.getByRole('button', { name: en['strapi.app.utils.publish'], exact: true }).click();
  await expect(
    page.getByText(en['strapi.content-manager.success.record.publish']).first(),
  ).toBeVisible(SLOW);
}

test.use({ locale: 'en' });

test('a partner editor drafts and hands in, a network editor publishes, readers have it', async ({
  browser,
  closer,
  request,
}) => {
  test.setTimeout(300_000);
  const { cmsUrl, siteUrl } = closer;
  const open = async (): Promise<Page> =>
    await (await browser.newContext({ locale: 'en' })).newPage();
  const openAs = async (account: Account): Promise<Page> => {
    const page = await open();
    await signIn(page, cmsUrl, account, en);
    return page;
  };

  const administrator = await open();
  // Strapi takes five signings-in of one person in five minutes: the tests share them.
  const login = administrator.waitForResponse(`${cmsUrl}/admin/login`);
  await signIn(administrator, cmsUrl, closer, en);
  const { token } = session.parse(await (await login).json()).data;
  const partner = await invite(request, cmsUrl, token, PARTNER_EDITOR, 'Partner');
  const network = await invite(request, cmsUrl, token, NETWORK_EDITOR, 'Network');
  await linkWithOrganisation(administrator, cmsUrl, 'Partner Test');
  await draftAndHandIn(await openAs(partner), cmsUrl);
  await publishWhatWaits(await openAs(network));

  const reader = await open();
  await expect(async () => {
    // Without a date it stands at the end of the library's pages: the list from A to Z has all on one.
    await reader.goto(`${siteUrl}/en/a-z/`);
    await reader.getByRole('main').getByRole('link', { name: TITLE }).first().click();
  }).toPass({ timeout: 60_000 });
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(TITLE);
});
