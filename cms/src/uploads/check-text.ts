import { refuse, type Refusal } from './refusal.ts';

/** A cell that a spreadsheet would run: `=cmd|…`, `=HYPERLINK(…)`, `+cmd|…`, `@SUM(…)`. */
const FORMULA = /(?:^|[,;\t\n\r])[ "']*(?:=|[+\-@][A-Za-z]+[|(!])/u;

/** A program or page that only calls itself text. */
const MARKUP = /^\s*(?:<!doctype html|<html|<\?php|<\?xml|<script|<svg|#!)/iu;

/** Controls that no text has: all but tab, line feed, form feed and return. */
const CONTROLS = /[^\P{Cc}\t\n\f\r]/u;

/** Plain text and tables must be UTF-8, so that every reader's programs show the same letters. */
export function checkText(bytes: Buffer, ext: string): Refusal | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('upload.text.encoding');
  }
  if (CONTROLS.test(text) || MARKUP.test(text)) {
    return refuse('upload.content', { ext: ext.slice(1).toUpperCase() });
  }
  return ext === '.csv' && FORMULA.test(text) ? refuse('upload.text.formula') : null;
}
