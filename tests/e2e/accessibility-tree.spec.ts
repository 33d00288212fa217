import { t } from '../../site/src/i18n/t.ts';
import { expect, test } from './setup/with-closer.ts';

// What a screen reader is given where people search, filter and download: landmarks, names, order. Numbers are left out,
// since other tests publish meanwhile.

for (const locale of ['en', 'bg'] as const) {
  const say = t(locale);

  test(`search and its filters have their names and their order (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/search/?q=closer&type=leaflet`);
    const main = page.getByRole('main');
    await expect(main.getByRole('search')).toMatchAriaSnapshot(`
      - search:
        - searchbox "${say('searchForm.label')}": closer
        - button "${say('searchForm.submit')}"
        - paragraph: "${say('search.hint')}"
    `);
    await expect(main.getByRole('group', { name: say('facet.type') })).toMatchAriaSnapshot(`
      - group "${say('facet.type')}":
        - list:
          - listitem:
            - checkbox /${say('types.leaflet')} \\d+/ [checked]
    `);
    const taken = say('search.remove', { filter: say('types.leaflet') });
    await expect(main.getByRole('list').filter({ has: page.getByRole('button') }))
      .toMatchAriaSnapshot(`
      - list:
        - listitem:
          - 'button "${taken}"'
        - listitem:
          - button "${say('search.clear')}"
    `);
    await expect(main.getByRole('list', { name: say('search.resultsLabel') })).toMatchAriaSnapshot(`
      - list "${say('search.resultsLabel')}":
        - listitem:
          - paragraph: "${say('type.leaflet')}"
          - heading [level=3]:
            - link
    `);
    await expect(main.getByRole('status')).toHaveText(/\d/u);
  });

  test(`a download says what comes, how big and in which language (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/`);
    await page.getByRole('link', { name: say('home.campaign') }).click();
    await expect(page.getByRole('navigation', { name: say('campaign.parts') }))
      .toMatchAriaSnapshot(`
      - navigation "${say('campaign.parts')}":
        - list:
          - listitem:
            - link "${say('campaign.leaflets')}"
          - listitem:
            - link "${say('campaign.identity')}"
    `);
    const leaflets = page.getByRole('table', { name: say('campaign.leafletsCaption') });
    await leaflets.getByRole('rowheader').getByRole('link').first().click();
    await expect(page.getByRole('article')).toMatchAriaSnapshot(`
      - article:
        - heading [level=1]
        - link /${say('material.download')} .+ \\(PDF, .+\\)/
        - region "${say('material.editions')}":
          - heading "${say('material.editions')}" [level=2]
          - table "${say('material.editionsCaption')}":
            - rowgroup:
              - row:
                - columnheader "${say('facet.language')}"
            - rowgroup:
              - row:
                - rowheader
                - cell /PDF/:
                  - list:
                    - listitem:
                      - link /\\(PDF, .+\\)/
    `);
  });
}
