import { describe, expect, it } from 'vitest';
import { getCurrencyChoices, isCurrency, nameCurrency } from './currency-choices.ts';

describe('getCurrencyChoices', () => {
  it('offers the currencies met often first, in the editor’s language', () => {
    const [first, second] = getCurrencyChoices('ro');
    expect(first).toEqual({ value: 'RON', name: 'RON · leu românesc' });
    expect(second?.value).toBe('EUR');
  });

  it('offers each currency once', () => {
    const values = getCurrencyChoices('en').map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    expect(values).toContain('NOK');
  });
});

describe('nameCurrency', () => {
  it('shows a code as it is where nobody knows a name', () => {
    expect(nameCurrency('en', 'QQQ')).toBe('QQQ');
    expect(nameCurrency('en', 'lei')).toBe('lei');
  });
});

describe('isCurrency', () => {
  it('knows currencies that the list does not offer', () => {
    expect(isCurrency('JPY')).toBe(true);
    expect(isCurrency('LEI')).toBe(false);
    expect(isCurrency('eur')).toBe(false);
  });
});
