import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';

const check = (text: string, ext = '.csv') => checkText(Buffer.from(text), ext)?.key ?? null;

describe('checkText', () => {
  it('takes a table in any script, with negative numbers and addresses', () => {
    expect(check('Град,Промяна,Поща\nСофия,-5,a@b.bg\nВидин,"+3,5",c@d.bg\n')).toBeNull();
  });

  it.each([
    '=cmd|"/c calc"!A1',
    'a,=1+1',
    'a;"=HYPERLINK(1)"',
    'x\n@SUM(A1)',
    "a,+cmd|' /C calc'!A0",
  ])('refuses a table whose cell a spreadsheet would run: %s', (text) => {
    expect(check(text)).toBe('upload.text.formula');
  });

  it('lets plain text say what a table may not', () => {
    expect(check('=1+1', '.txt')).toBeNull();
  });

  it('refuses letters in an old encoding', () => {
    expect(checkText(Buffer.from([0xd1, 0xee, 0xf4, 0xe8, 0xff]), '.txt')?.key).toBe(
      'upload.text.encoding',
    );
  });

  it.each(['<!DOCTYPE html><p>', '<?php echo 1;', '#!/bin/sh', 'a\u0000b'])(
    'refuses what only calls itself text: %j',
    (text) => {
      expect(check(text, '.txt')).toBe('upload.content');
    },
  );
});
