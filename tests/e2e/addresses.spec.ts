import type { APIRequestContext } from '@playwright/test';
import en from '../../cms/src/dictionaries/en.json' with { type: 'json' };
import { openNewEntry, publish, write, type EntryForm } from './setup/entry-form.ts';
import { expect, test } from './setup/with-closer.ts';

const SLUGS = ['quiet-bench', 'sunny-bench', 'corner-bench', 'garden-bench'] as const;
const SLOW = { timeout: 120_000 };

const getPath = (slug: string) => `/en/organisation/${slug}/`;

/** What the server says by itself, without a step on to where it leads. */
async function ask(request: APIRequestContext, slug: string): Promise<string> {
  const answer = await request.get(getPath(slug), { maxRedirects: 0 });
  return [answer.status(), answer.headers()['location']].filter(Boolean).join(' ');
}

test.use({
  locale: 'en',
  storageState: async ({ session }, use) => await use(session),
});

test('addresses that an editor changed three times lead on in one step, and say when the entry is gone', async ({
  page,
  closer,
  request,
}) => {
  test.setTimeout(600_000);
  const form: EntryForm = { page, words: en };
  await openNewEntry(form, closer.cmsUrl, 'organisation', 'en');
  await write(form, 'form.organisation.title', 'The bench of many addresses');
  for (const slug of SLUGS) {
    await write(form, 'form.any.slug', slug);
    await publish(form);
    await expect.poll(async () => await ask(request, slug), SLOW).toBe('200');
  }
  const [newest = '', ...former] = [...SLUGS].reverse();
  for (const slug of former) expect(await ask(request, slug)).toBe(`301 ${getPath(newest)}`);

  await page.getByRole('button', { name: 'More document actions' }).click();
  await page.getByRole('menuitem', { name: en['strapi.app.utils.unpublish'], exact: true }).click();
  for (const slug of SLUGS)
    await expect.poll(async () => await ask(request, slug), SLOW).toBe('410');
});
