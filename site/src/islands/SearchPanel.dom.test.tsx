import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CloserError } from '@closer/shared/errors.ts';
import { ENGLISH_HIT, FOUND, HIT, NOTHING, renderPanel } from './render-search-panel.ts';

const getField = () => screen.getByRole('searchbox', { name: 'Търсете в библиотеката' });
const findTotal = async (text: string) => await screen.findByRole('heading', { name: text });

beforeEach(() => {
  history.replaceState(null, '', '/base/bg/search/');
});
afterEach(cleanup);

test('asks for nothing before the reader comes to the field, and shows ways on', () => {
  const { asked } = renderPanel();
  expect(asked).toEqual([]);
  expect(screen.getByRole('link', { name: 'А–Я' }).getAttribute('href')).toBe('/base/bg/a-z/');
});

test('searches as the reader types, and keeps the query in the address', async () => {
  const { asked, user } = renderPanel();
  await user.type(getField(), 'образ');
  await findTotal('12 резултата');
  expect(asked.at(-1)).toMatchObject({ query: 'образ', locale: 'bg', offset: 0, limit: 10 });
  expect(decodeURIComponent(location.search)).toBe('?q=образ');
});

test('takes up what the address asks for', async () => {
  history.replaceState(null, '', '/base/bg/search/?q=dom&field=education&page=2');
  const { asked } = renderPanel();
  await findTotal('12 резултата');
  expect(asked[0]).toMatchObject({ query: 'dom', filters: { field: ['education'] }, offset: 10 });
  expect(getField()).toHaveProperty('value', 'dom');
});

test('marks words, links below the base, and names the language of a foreign text', async () => {
  const { user } = renderPanel();
  await user.type(getField(), 'образование');
  const list = await screen.findByRole('list', { name: 'Резултати' });
  const [own, foreign] = within(list).getAllByRole('link');
  expect(own?.getAttribute('href')).toBe('/base/bg/material/a/');
  expect(own?.querySelector('mark')?.textContent).toBe('Образованието');
  expect(own?.getAttribute('lang')).toBeNull();
  expect(foreign?.getAttribute('lang')).toBe('en');
  expect(within(list).getByText('Текст на: английски')).toBeTruthy();
});

test('opens the text at the page that the query is on, says which, and leads to the work too', async () => {
  const page = { number: 7, path: '/bg/material/b/text/bg/#p7' };
  const { user } = renderPanel(() => ({ ...FOUND, hits: [{ ...ENGLISH_HIT, page }], total: 1 }));
  await user.type(getField(), 'сряда');
  const list = await screen.findByRole('list', { name: 'Резултати' });
  const heading = within(list).getByRole('heading', {
    name: /^A roof for every family ?, страница 7$/u,
  });
  const [text, work] = within(list).getAllByRole('link');
  expect(heading.contains(text ?? null)).toBe(true);
  expect(text?.getAttribute('href')).toBe('/base/bg/material/b/text/bg/#p7');
  expect(work?.getAttribute('href')).toBe('/base/bg/material/b/');
  expect(work?.textContent).toBe('Още за това, с всички файлове: A roof for every family');
  // The title is English, the page and its words are Bulgarian.
  expect(text?.getAttribute('lang')).toBe('en');
  expect(within(list).getByText('Доклад за училището.').getAttribute('lang')).toBeNull();
  expect(within(list).queryByText(/Текст на/u)).toBeNull();
});

test('names the part where a document has no pages', async () => {
  const page = { number: null, path: '/bg/material/a/text/bg-docx/#part2' };
  const { user } = renderPanel(() => ({ ...FOUND, hits: [{ ...HIT, page }], total: 1 }));
  await user.type(getField(), 'сряда');
  const name = /^Образованието на децата ?, част 2$/u;
  expect(await screen.findByRole('heading', { name })).toBeTruthy();
});

test('puts a filter on, says its name in the page’s language, and undoes it with the back button', async () => {
  const { asked, user } = renderPanel();
  await user.type(getField(), 'дом');
  await user.click(await screen.findByText('Филтри'));
  await user.click(await screen.findByRole('checkbox', { name: /^Образование/u, hidden: true }));
  await screen.findByRole('button', { name: 'Премахни филтър: Образование' });
  expect(decodeURIComponent(location.search)).toBe('?q=дом&field=education');
  await waitFor(() => {
    expect(asked.at(-1)?.filters).toEqual({ field: ['education'] });
  });
  history.replaceState(null, '', '/base/bg/search/?q=дом');
  dispatchEvent(new PopStateEvent('popstate'));
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: 'Премахни филтър: Образование' })).toBeNull();
  });
});

test('counts the values of filters only once they come in sight', async () => {
  const { asked, user } = renderPanel();
  await user.type(getField(), 'дом');
  await findTotal('12 резултата');
  expect(asked.at(-1)).toMatchObject({ facets: false });
  await user.click(screen.getByText('Филтри'));
  await waitFor(() => {
    expect(asked.at(-1)).toMatchObject({ facets: true });
  });
});

test('searches all languages by a switch that the address keeps', async () => {
  const { asked, user } = renderPanel();
  await user.type(getField(), 'дом');
  expect(asked.every(({ scope }) => scope === 'locale')).toBe(true);
  await user.click(await screen.findByRole('checkbox', { name: 'Търсене на всички езици' }));
  await waitFor(() => {
    expect(asked.at(-1)).toMatchObject({ scope: 'all' });
  });
  expect(decodeURIComponent(location.search)).toBe('?q=дом&all=1');
});

test('puts results in other languages behind few in its own, under a heading', async () => {
  const { user } = renderPanel(({ scope }) =>
    scope === 'all' ? FOUND : { ...FOUND, hits: [HIT], total: 1 },
  );
  await user.type(getField(), 'образование');
  const list = await screen.findByRole('list', { name: 'На други езици' }, { timeout: 3000 });
  expect(
    within(list)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['A roof for every family']);
});

test('leads to the page of the subject that is asked for', async () => {
  const concept = { title: 'Жилища', path: '/bg/term/zhilishta/', count: 12 };
  const { user } = renderPanel(() => ({ ...FOUND, concept }));
  await user.type(getField(), 'жилище');
  const link = await screen.findByRole('link', { name: 'Жилища: 12 записа по темата' });
  expect(link.getAttribute('href')).toBe('/base/bg/term/zhilishta/');
});

test('goes to the next page and puts the focus on the results', async () => {
  const { asked, user } = renderPanel();
  await user.type(getField(), 'дом');
  await user.click(await screen.findByRole('link', { name: 'Страница 2' }));
  await waitFor(() => {
    expect(asked.at(-1)?.offset).toBe(10);
  });
  expect(location.search).toContain('page=2');
  expect(document.activeElement?.id).toBe('search-results-heading');
});

test('walks from the field through the results and back with the arrow keys', async () => {
  const { user } = renderPanel();
  await user.type(getField(), 'дом');
  await findTotal('12 резултата');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('A roof for every family');
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(document.activeElement).toBe(getField());
});

test('announces the number of results once the typing rests', async () => {
  const { user } = renderPanel();
  await user.type(getField(), 'дом');
  expect(screen.getByRole('status').textContent).toBe('');
  await waitFor(
    () => {
      expect(screen.getByRole('status').textContent).toBe('12 резултата');
    },
    { timeout: 3000 },
  );
});

test('says openly that results are only the closest', async () => {
  const { user } = renderPanel(() => ({ ...FOUND, closest: true }));
  await user.type(getField(), 'обрзование');
  expect(await screen.findByText('Няма точно съвпадение. Това е най-близкото:')).toBeTruthy();
});

test('says what has the word in another form only, and what only comes close behind it', async () => {
  const near = { kind: 'forms', count: 1 } as const;
  const { user } = renderPanel(() => ({ ...FOUND, total: 2, sure: 0, near }));
  await user.type(getField(), 'образованието');
  expect(await screen.findByText('В друга форма или в сродна дума:')).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Близко до търсеното:' })).toBeTruthy();
});

test('leads on from no results: other pages, other languages with the same query', async () => {
  const { user } = renderPanel(() => NOTHING);
  await user.type(getField(), 'xyz');
  expect(await screen.findByText('Няма резултати за „xyz“.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'А–Я' })).toBeTruthy();
  const english = screen.getByRole('link', { name: 'English' });
  expect(english.getAttribute('href')).toBe('/base/en/search/?q=xyz');
});

test('offers to take filters away where they leave nothing', async () => {
  history.replaceState(null, '', '/base/bg/search/?field=gone');
  const { asked, user } = renderPanel(() => NOTHING);
  expect(await screen.findByText('Нищо не отговаря на тези филтри.')).toBeTruthy();
  const [first] = screen.getAllByRole('button', { name: 'Премахни всички филтри' });
  if (first !== undefined) await user.click(first);
  await waitFor(() => {
    expect(asked.at(-1)?.filters).toEqual({});
  });
});

test('says in the reader’s language that search fails, leads on, and tries again', async () => {
  let works = false;
  const { user } = renderPanel(() =>
    works ? FOUND : Promise.reject(new CloserError('SearchError', 'The index is gone.')),
  );
  await user.type(getField(), 'дом');
  const retry = await screen.findByRole('button', { name: 'Опитай отново' });
  expect(screen.queryByText(/The index is gone/u)).toBeNull();
  expect(screen.getByRole('link', { name: 'А–Я' })).toBeTruthy();
  works = true;
  await user.click(retry);
  await findTotal('12 резултата');
});

test('takes markup in a query for words', async () => {
  const { user } = renderPanel(() => NOTHING);
  await user.click(getField());
  await user.paste('<script>alert(1)</script>');
  expect(await screen.findByText('Няма резултати за „<script>alert(1)</script>“.')).toBeTruthy();
  expect(document.querySelector('script')).toBeNull();
});

test('says in a small note that the index of the site stands in for its server', async () => {
  const { user } = renderPanel(() => ({ ...FOUND, engine: 'static' }));
  await user.type(getField(), 'деца');
  await findTotal('12 резултата');
  expect(screen.getByText(/индекс на сайта/u)).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('says nothing of who answered where the server did', async () => {
  const { user } = renderPanel(() => ({ ...FOUND, engine: 'meilisearch' }));
  await user.type(getField(), 'деца');
  await findTotal('12 резултата');
  expect(screen.queryByText(/индекс на сайта/u)).toBeNull();
});
