import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pickTexts } from '../i18n/t.ts';
import type { MeasureToolsView } from '../views/measure-view.ts';
import { MeasureTools } from './MeasureTools.tsx';

const TOOLS: MeasureToolsView = {
  total: 3,
  filters: [
    {
      key: 'field',
      label: 'Област',
      values: [
        { value: 'housing', label: 'Жилища', lang: null, rows: [0, 2] },
        { value: 'health', label: 'Здраве', lang: null, rows: [1] },
      ],
    },
    {
      key: 'group',
      label: 'За кого',
      values: [
        { value: 'children', label: 'Деца', lang: null, rows: [0] },
        { value: 'older', label: 'Older people', lang: 'en', rows: [1] },
      ],
    },
  ],
  orders: [{ key: 'cost', rows: [2, 0, 1] }],
};

/** The page as it comes from the server: a table, and the island above it. */
function renderTools(address = '/base/bg/action-plan/x/') {
  history.replaceState(null, '', address);
  document.body.innerHTML =
    '<div id="island"></div><table><tbody id="rows"><tr><td>A</td></tr><tr><td>B</td></tr><tr><td>C</td></tr></tbody></table>';
  const container = document.getElementById('island') ?? document.body;
  render(
    <MeasureTools
      locale="bg"
      tools={TOOLS}
      rowsId="rows"
      texts={pickTexts('bg', ['measureFilter.', 'progress.label'])}
    />,
    { container },
  );
  return userEvent.setup();
}

/** Texts of the rows that are shown, in their order. */
const getRows = () =>
  [...document.querySelectorAll<HTMLTableRowElement>('#rows tr')]
    .filter(({ hidden }) => !hidden)
    .map(({ textContent }) => textContent);

beforeEach(() => {
  history.replaceState(null, '', '/');
});
afterEach(cleanup);

test('leaves the table as it is until something is chosen, and says how many rows it has', () => {
  renderTools();
  expect(getRows()).toEqual(['A', 'B', 'C']);
  expect(screen.getByText('Мерки: 3 от 3')).toBeTruthy();
  expect(screen.getByRole('form', { name: 'Филтриране и подреждане на мерките' })).toBeTruthy();
});

test('shows the rows that fit every filter, and keeps the choice in the address', async () => {
  const user = renderTools();
  await user.selectOptions(screen.getByLabelText('Област'), 'Жилища');
  expect(getRows()).toEqual(['A', 'C']);
  await user.selectOptions(screen.getByLabelText('За кого'), 'Деца');
  expect(getRows()).toEqual(['A']);
  expect(location.search).toBe('?field=housing&group=children');
});

test('sorts rows, and puts them back into the order of the plan', async () => {
  const user = renderTools();
  const order = screen.getByLabelText('Подреждане по');
  await user.selectOptions(order, 'Разход, първо най-ниският');
  expect(getRows()).toEqual(['C', 'A', 'B']);
  expect(location.search).toBe('?sort=cost');
  await user.selectOptions(order, 'Реда на плана');
  expect(getRows()).toEqual(['A', 'B', 'C']);
  expect(location.search).toBe('');
});

test('takes up what the address asks for, and follows the back button', async () => {
  renderTools('/base/bg/action-plan/x/?field=health');
  await waitFor(() => {
    expect(getRows()).toEqual(['B']);
  });
  history.replaceState(null, '', '/base/bg/action-plan/x/');
  dispatchEvent(new PopStateEvent('popstate'));
  await waitFor(() => {
    expect(getRows()).toEqual(['A', 'B', 'C']);
  });
});

test('says that no row fits, and shows all again by one button that the keyboard reaches', async () => {
  const user = renderTools('/base/bg/action-plan/x/?field=health&group=children&sort=cost');
  expect(await screen.findByText('Нито една мярка не отговаря на този избор.')).toBeTruthy();
  expect(getRows()).toEqual([]);
  await user.tab();
  await user.tab();
  await user.tab();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(getRows()).toEqual(['C', 'A', 'B']);
  expect(location.search).toBe('?sort=cost');
});

test('announces how many rows are left once the choosing rests, and is silent before', async () => {
  const user = renderTools();
  expect(screen.getByRole('status').textContent).toBe('');
  await user.selectOptions(screen.getByLabelText('Област'), 'Здраве');
  await waitFor(
    () => {
      expect(screen.getByRole('status').textContent).toBe('Мерки: 1 от 3');
    },
    { timeout: 3000 },
  );
});

test('a choice in another language names its language', () => {
  renderTools();
  expect(screen.getByRole('option', { name: 'Older people' }).getAttribute('lang')).toBe('en');
});
