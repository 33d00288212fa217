import type { Entry } from '@closer/shared/content/entry.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { Locator, Page } from '@playwright/test';
import { readLibrary, type PublishedLibrary } from './setup/read-library.ts';
import { expect, getCloser, test } from './setup/with-closer.ts';

/*
 * What the five texts say, read from the pages of each language, with scripts off. How a figure is written stands here
 * by hand, as an editor of the language writes it.
 */

interface Written {
  readonly total: string;
  readonly own: string;
  readonly months: string;
  /** Inhabitants of the district, with what the text says of the figure. */
  readonly inhabitants: string;
  readonly roma: string;
  /** The date printed on the page about the network of cities. */
  readonly printed: string;
}

const WRITTEN: Readonly<Record<Locale, Written>> = {
  en: {
    total: 'RON 1,756,996.00',
    own: 'RON 175,699.60',
    months: '21 months',
    inhabitants: 'about 65,000',
    roma: '25,000',
    printed: '29 January 2018',
  },
  mk: {
    total: '1.756.996,00 RON',
    own: '175.699,60 RON',
    months: '21 месец',
    inhabitants: 'околу 65.000',
    roma: '25.000',
    printed: '29 јануари 2018',
  },
  bg: {
    total: '1 756 996,00 RON',
    own: '175 699,60 RON',
    months: '21 месеца',
    inhabitants: 'около 65 000',
    roma: '25 000',
    printed: '29 януари 2018',
  },
  ro: {
    total: '1.756.996,00 lei',
    own: '175.699,60 lei',
    months: '21 de luni',
    inhabitants: 'aproximativ 65.000',
    roma: '25.000',
    printed: '29 ianuarie 2018',
  },
  hu: {
    total: '1 756 996,00 lej',
    own: '175 699,60 lej',
    months: '21 hónap',
    inhabitants: 'körülbelül 65 000',
    roma: '25 000',
    printed: '2018. január 29.',
  },
};

test.use({ javaScriptEnabled: false });

let library: PublishedLibrary;
test.beforeAll(async () => {
  library = await readLibrary(getCloser());
});

const getProject = (title: string) => library.get('project', title);

/** Opens the page of an entry. @returns its main part */
async function open(page: Page, locale: Locale, entry: Entry): Promise<Locator> {
  const slug = 'prose' in entry ? entry.prose[locale] : undefined;
  const name = slug !== undefined && 'slug' in slug ? slug.slug : 'code' in entry ? entry.code : '';
  const answer = await page.goto(`/${locale}/${entry.type}/${name}/`);
  expect(answer?.status()).toBe(200);
  return page.getByRole('main');
}

const getSection = (main: Locator, id: string) => main.locator(`section[aria-labelledby="${id}"]`);

/** The figures of a list, in the order of the page, as they are written. */
const readFigures = async (section: Locator): Promise<string[]> =>
  (await section.locator('dd.figure').allInnerTexts()).map(toLine);

const toLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

const getLabel = (locale: Locale, code: string) =>
  library
    .list('term')
    .find((term) => term.code === code)
    ?.prefLabel.find(({ language }) => language === locale)?.text ?? '';

for (const locale of LOCALE_CODES) {
  const written = WRITTEN[locale];
  test.describe(locale, () => {
    test('eleven partners in eleven countries, Berlin leads, the benefit of Sofia', async ({
      page,
    }) => {
      const conet = getProject('CoNet, a network of cities for social cohesion');
      const main = await open(page, locale, conet);
      const partners = getSection(main, 'partners');
      const rows = partners.locator('ol.partner-list > li');
      await expect(rows).toHaveCount(11);
      await expect(rows.first().locator('.role-mark')).toBeVisible();
      const countries = await rows.locator('ul.dots > li:last-child').allInnerTexts();
      expect(new Set(countries).size).toBe(11);
      const benefit = conet.participations
        .flatMap(({ localBenefits }) => localBenefits)
        .find(({ language }) => language === locale);
      await expect(partners).toContainText(benefit?.text ?? 'a benefit in this language');
      await expect(partners).toContainText('11');
      await expect(getSection(main, 'activities').locator('ol.activities > li')).toHaveCount(5);
    });

    test('the date printed on the source is no date of the project', async ({ page }) => {
      const main = await open(
        page,
        locale,
        getProject('CoNet, a network of cities for social cohesion'),
      );
      await expect(getSection(main, 'page-sources')).toContainText(written.printed);
      const facts = main.locator('aside[aria-labelledby="facts"]');
      await expect(facts).toContainText('2008');
      await expect(facts).toContainText('2011');
      await expect(facts).not.toContainText('2018');
    });

    test('inhabitants of the district and, of these, Roma', async ({ page }) => {
      const main = await open(page, locale, library.get('place', 'krasna-polyana'));
      expect(await readFigures(getSection(main, 'figures'))).toEqual([
        written.inhabitants,
        written.roma,
      ]);
    });

    test('ten projects, three of them with three measures, in eight fields in order', async ({
      page,
    }) => {
      const portfolio = library.get('portfolio', 'Ten projects for three local authorities');
      const main = await open(page, locale, portfolio);
      const counts = await readFigures(getSection(main, 'counts'));
      expect(counts.map((figure) => /\d+/u.exec(figure)?.[0])).toEqual(['10', '0', '3', '0']);
      await expect(getSection(main, 'counts')).toContainText(/3 \p{L}+/u);
      const fields = await getSection(main, 'by-field').getByRole('rowheader').allInnerTexts();
      expect(fields.map(toLine)).toEqual(
        [
          'housing',
          'employment',
          'health',
          'social-services',
          'education',
          'child-youth-family',
          'anti-discrimination',
          'community-development',
        ].map((code) => getLabel(locale, code)),
      );
    });

    test('networks, municipalities and people are five figures, each for itself', async ({
      page,
    }) => {
      const main = await open(page, locale, getProject('United Networks'));
      const figures = await readFigures(getSection(main, 'figures'));
      expect(figures.map((figure) => Number.parseInt(figure, 10))).toEqual([1, 6, 15, 3, 340]);
      const text = toLine(await main.innerText());
      expect(text).not.toMatch(/(?<!\d)(7|18)(?!\d)/u);
    });

    test('21 months, and both sums of money as they are written here', async ({ page }) => {
      const main = await open(page, locale, getProject('United Networks'));
      await expect(main.locator('aside[aria-labelledby="facts"]')).toContainText(written.months);
      expect(await readFigures(getSection(main, 'money'))).toEqual([written.total, written.own]);
    });

    test('main aim and objectives: one and three, one and two and six', async ({ page }) => {
      const united = await open(page, locale, getProject('United Networks'));
      await expect(getSection(united, 'objectives-main').locator('p')).toHaveCount(1);
      await expect(getSection(united, 'objectives-specific').getByRole('listitem')).toHaveCount(3);
      const closer = await open(page, locale, getProject('CLOSER: a network for social inclusion'));
      await expect(getSection(closer, 'objectives-main').locator('p')).toHaveCount(1);
      await expect(getSection(closer, 'objectives-overall').getByRole('listitem')).toHaveCount(2);
      await expect(getSection(closer, 'objectives-specific').getByRole('listitem')).toHaveCount(6);
    });

    test('seven competences by name', async ({ page }) => {
      const closer = getProject('CLOSER: a network for social inclusion');
      const main = await open(page, locale, closer);
      for (const id of closer.competences) {
        const { code } = library.follow('term', id);
        await expect(main).toContainText(getLabel(locale, code));
      }
      expect(closer.competences).toHaveLength(7);
    });

    test('the years of the programme beside the months of the project', async ({ page }) => {
      const partnerships = getProject('Local Partnerships for Social Inclusion');
      const main = await open(page, locale, partnerships);
      const facts = main.locator('aside[aria-labelledby="facts"]');
      await expect(facts).toContainText('2015');
      await expect(facts).toContainText('2017');
      await expect(getSection(main, 'money')).toContainText('2007');
      await expect(getSection(main, 'money')).toContainText('2013');
      const programme = library.follow('programme', partnerships.programme);
      const line = programme.fundingLine.find(({ language }) => language === locale);
      await expect(main).toContainText(line?.text ?? 'a funding line in this language');
    });

    test('six things in institutional coaching, four in community coaching', async ({ page }) => {
      const items = (main: Locator) => main.locator('ol.activity-items > li');
      await expect(
        items(await open(page, locale, getProject('Institutional coaching'))),
      ).toHaveCount(6);
      await expect(items(await open(page, locale, getProject('Community coaching')))).toHaveCount(
        4,
      );
    });
  });
}
