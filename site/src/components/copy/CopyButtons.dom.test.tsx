import { beforeEach, expect, test } from 'vitest';
import { addCopyButtons } from './add-copy-buttons.ts';

const getButton = (): HTMLButtonElement => {
  const button = document.querySelector('button');
  if (button === null) throw new Error('There is no button.');
  return button;
};

beforeEach(() => {
  document.body.innerHTML =
    '<div data-copy="Копирај" data-copied="Копирано"><h3 id="a">Слоган</h3><p class="copyable" data-name="a">Поблиску\nзаедно</p></div>';
});

test('copies a text as it stands and says so until the button is left', async () => {
  const copied: string[] = [];
  addCopyButtons(document, {
    writeText: (text) => {
      copied.push(text);
      return Promise.resolve();
    },
  });
  const button = getButton();
  expect(button.textContent).toBe('Копирај');
  expect(button.getAttribute('aria-describedby')).toBe('a');
  button.click();
  await expect.poll(() => button.textContent).toBe('Копирано');
  expect(copied).toEqual(['Поблиску\nзаедно']);
  button.dispatchEvent(new Event('blur'));
  expect(button.textContent).toBe('Копирај');
});

test('selects the text where the browser refuses to copy', async () => {
  addCopyButtons(document, { writeText: () => Promise.reject(new Error('not allowed')) });
  getButton().click();
  await expect.poll(() => String(document.getSelection())).toBe('Поблиску\nзаедно');
  expect(getButton().textContent).toBe('Копирај');
});

test('adds nothing where the browser cannot copy at all', () => {
  addCopyButtons(document, undefined);
  expect(document.querySelector('button')).toBeNull();
});
