import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { expect, it } from 'vitest';
import { t } from '../src/i18n/t.ts';
import { writeWaitingPage } from './send-waiting.ts';

it.each(LOCALE_CODES)(
  'says in %s that the library is being made, and links to itself',
  (locale) => {
    const html = writeWaitingPage([locale], 'made');
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain(`<h1>${t(locale)('waiting.title')}</h1>`);
    expect(html).toContain(`<a href="">${t(locale)('waiting.again')}</a>`);
    expect(html).not.toContain(t(locale)('waiting.failed'));
  },
);

it('says that the library could not be made', () => {
  expect(writeWaitingPage(['hu'], 'failed')).toContain(t('hu')('waiting.failedText'));
});

it.each(['made', 'failed'] as const)('never loads itself anew while %s (WCAG F41)', (state) => {
  expect(writeWaitingPage(LOCALE_CODES, state)).not.toContain('http-equiv');
});

it('speaks all languages where the reader asks for none of ours', () => {
  const html = writeWaitingPage(LOCALE_CODES, 'made');
  for (const locale of LOCALE_CODES) {
    expect(html).toContain(`<section lang="${locale}"><h1>${t(locale)('waiting.title')}</h1>`);
  }
});

it('has neither scripts nor styles', () => {
  expect(writeWaitingPage(LOCALE_CODES, 'failed')).not.toMatch(/<script|<style|style=/u);
});
