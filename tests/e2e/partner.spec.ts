import type { APIRequestContext, Page } from '@playwright/test';
import { z } from 'zod';
import en from '../../cms/src/dictionaries/en.json' with { type: 'json' };
import { NETWORK_EDITOR, PARTNER_EDITOR } from '../../cms/src/people/role-codes.ts';
import { signIn, type Account } from './setup/sign-in.ts';
import { expect, test } from './setup/with-closer.ts';

const PASSWORD = 'Closer-Test-2026';
const TITLE = 'Neighbours at one table';

const session = z.object({ data: z.object({ token: z.string() }) });
const roles = z.object({ data: z.array(z.object({ id: z.number(), code: z.string() })) });
const invited = z.object({ data: z.object({ registrationToken: z.string() }) });

/** Invites somebody and chooses her password, as the links of the CMS let her do. */
async function invite(
  request: APIRequestContext,
  cmsUrl: string,
  administrator: Account,
  code: string,
  firstname: string,
): Promise<Account> {
  const login = { email: administrator.user, password: administrator.password };
  const answer = await request.post(`${cmsUrl}/admin/login`, { data: login });
  const { token } = session.parse(await answer.json()).data;
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
  await expect(page.getByText(en['people.page.saved'].replace('{name}', name))).toBeVisible();
}

async function draftAndHandIn(page: Page, cmsUrl: string): Promise<void> {
  const create = 'content-manager/collection-types/api::material.material/create';
  await page.goto(`${cmsUrl}/admin/${create}?plugins[i18n][locale]=en`);
  await page.getByRole('textbox', { name: en['form.any.title'], exact: true }).fill(TITLE);
  await page.getByRole('combobox', { name: en['form.any.licence'] }).click();
  await page.getByRole('option', { name: en['value.cc-by-4.0'], exact: true }).click();
  await expect(page.getByRole('button', { name: en['strapi.app.utils.publish'] })).toHaveCount(0);
  await page.getByRole('button', { name: en['strapi.global.save'], exact: true }).click();
  await page.getByRole('button', { name: en['hand-in.do'] }).click();
  await expect(page.getByText(en['hand-in.done'])).toBeVisible();
  await expect(page.getByRole('button', { name: en['hand-in.withdraw'] })).toBeVisible();
}

async function publishWhatWaits(page: Page): Promise<void> {
  const waiting = en['hand-in.widget.type']
    .replace('{type}', en['type.material'])
    .replace('{count}', '1');
  await page.getByRole('link', { name: waiting }).click();
  await page.getByRole('gridcell', { name: TITLE }).click();
  await expect(page.getByText('Partner Test').first()).toBeVisible();
  await page.getByRole('button', { name: en['strapi.app.utils.publish'], exact: true }).click();
  await expect(
    page.getByText(en['strapi.content-manager.success.record.publish']).first(),
  ).toBeVisible({ timeout: 60_000 });
}

test.use({ locale: 'en' });

test('a partner editor drafts and hands in, a network editor publishes, readers have it', async ({
  browser,
  closer,
  request,
}) => {
  test.setTimeout(300_000);
  const { cmsUrl, siteUrl } = closer;
  const partner = await invite(request, cmsUrl, closer, PARTNER_EDITOR, 'Partner');
  const network = await invite(request, cmsUrl, closer, NETWORK_EDITOR, 'Network');
  const openAs = async (account: Account): Promise<Page> => {
    const page = await (await browser.newContext({ locale: 'en' })).newPage();
    await signIn(page, cmsUrl, account, en);
    return page;
  };

  await linkWithOrganisation(await openAs(closer), cmsUrl, 'Partner Test');
  await draftAndHandIn(await openAs(partner), cmsUrl);
  await publishWhatWaits(await openAs(network));

  const reader = await (await browser.newContext({ locale: 'en' })).newPage();
  await expect(async () => {
    await reader.goto(`${siteUrl}/en/library/`);
    await reader.getByRole('main').getByRole('link', { name: TITLE }).first().click();
  }).toPass({ timeout: 60_000 });
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(TITLE);
});
