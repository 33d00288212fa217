import { ENTRY_SCHEMAS } from '@closer/shared/content/entry.ts';
import type { z } from 'zod';
import type { Locale, MessageKey } from '../dictionaries/dictionaries.ts';
import type { RawEntry } from '../export/to-entry.ts';
import { toFieldName } from './field-name.ts';
import type { ModelShape } from './model-shape.ts';
import type { Problem } from './refuse.ts';

/**
 * Faults of an entry against its schema of `shared/content`, one for each field; fields are called as
 * the form calls them in `language`.
 */
export function checkContract(entry: RawEntry, shape: ModelShape, language: Locale): Problem[] {
  const parsed = ENTRY_SCHEMAS[entry.type].safeParse(entry);
  if (parsed.success) return [];
  const problems = parsed.error.issues.map((issue) => toProblem(issue, entry, shape, language));
  return [...new Map(problems.map((problem) => [problem.path?.join('.'), problem])).values()];
}

/** Fields whose form a sentence of their own explains. */
const NAMED_FORMS: Readonly<Record<string, MessageKey>> = {
  hex: 'publish.colour',
  amount: 'publish.amount',
};

function toProblem(
  issue: z.core.$ZodIssue,
  entry: RawEntry,
  shape: ModelShape,
  language: Locale,
): Problem {
  const [root, ...rest] = issue.path.map(String);
  if (root === 'licence') return { key: 'publish.licence', path: ['licence'] };
  if (root === 'fields' && issue.code === 'too_big') {
    return { key: 'publish.fields', params: { max: Number(issue.maximum) }, path: ['fields'] };
  }
  // A text stands in the form without its language: the form is of one language.
  const path = root === 'prose' ? rest.slice(1) : [root ?? '', ...rest];
  // Without a title there is no slug either.
  if (root === 'prose' && (path[0] === 'title' || path[0] === 'slug')) {
    return { key: 'publish.title', path: ['title'] };
  }
  const field = toFieldName(language, entry.type, [...shape.prose, ...shape.facts], path);
  const named = NAMED_FORMS[path.at(-1) ?? ''];
  if (named !== undefined) return { key: named, params: { field }, path };
  return { key: 'publish.field', params: { field }, path };
}
