import { describe, expect, it } from 'vitest';
import { getDictionary } from '../dictionaries/dictionaries.ts';
import { getFieldWords } from './field-words.ts';

describe('getFieldWords', () => {
  it('takes the words of the form itself', () => {
    expect(getFieldWords('en', 'project', 'title')?.label).toBe('Name');
  });

  it('takes the words that a field has in every form', () => {
    expect(getFieldWords('en', 'project', 'slug')?.label).toBe('Address');
  });

  it('takes a help of the form beside a label that all forms share', () => {
    expect(getFieldWords('bg', 'portfolio', 'fields')).toEqual({
      label: getDictionary('bg')['form.any.fields'],
      help: getDictionary('bg')['form.portfolio.fields.help'],
    });
  });

  it('gives no help of another meaning to a label of the form’s own', () => {
    expect(getFieldWords('en', 'objective', 'level')).toEqual({ label: 'Level', help: '' });
  });

  it('knows a field that no form shows', () => {
    expect(getFieldWords('en', 'project', 'untranslated')).toBeNull();
  });
});

/** Words whose field is in no form: nobody would ever read them. */
it('has no help without a label', () => {
  const words = getDictionary('en');
  const lost = Object.keys(words).filter((key) => {
    const [, form = '', field = ''] = /^form\.([\w-]+)\.(\w+)\.help$/u.exec(key) ?? [];
    return field !== '' && getFieldWords('en', form, field)?.help !== words[key];
  });
  expect(lost).toEqual([]);
});
