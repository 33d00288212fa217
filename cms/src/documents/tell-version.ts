import type { EntryType } from '@closer/shared/content/entry.ts';
import { DEFAULT_LOCALE } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getSavedVersion, readVersion } from './keep-others-work.ts';
import { PLAIN_TYPES, toEntryType } from './library-type.ts';
import { VERSION_HEADER } from './version-header.ts';

/** The part of Koa's context of a form that is opened, saved or published. */
export interface FormQuestion {
  readonly params: { readonly model: string; readonly id?: string };
  readonly query: Record<string, unknown>;
  body?: unknown;
  set(header: string, value: string): void;
}

const shown = z.object({
  data: z.looseObject({ documentId: z.string(), publishedAt: z.unknown() }),
});

/** Answers with a form and its version, which is read first: what changes in between is refused, never lost. */
export async function openForm(
  strapi: Core.Strapi,
  question: FormQuestion,
  answer: () => Promise<unknown>,
): Promise<void> {
  const type = toEntryType(question.params.model);
  if (type === undefined || question.query['status'] === 'published') {
    await answer();
    return;
  }
  const version = await readFormVersion(strapi, type, question);
  await answer();
  const found = shown.safeParse(question.body);
  if (version === undefined || !found.success) return;
  // Who may not write an entry is shown what readers see of it.
  const isWritten = (found.data.data.publishedAt ?? null) === null || PLAIN_TYPES.includes(type);
  if (isWritten) question.set(VERSION_HEADER, version);
}

/** Saves or publishes a form and answers with the version that it has from then on, if it brought one. */
export async function saveForm(
  question: FormQuestion,
  answer: () => Promise<unknown>,
): Promise<void> {
  await answer();
  const version = getSavedVersion(question);
  if (version !== undefined) question.set(VERSION_HEADER, version);
}

async function readFormVersion(
  strapi: Core.Strapi,
  type: EntryType,
  { params, query }: FormQuestion,
): Promise<string | undefined> {
  const asked = query['locale'];
  const locale = typeof asked === 'string' && asked !== '' ? asked : DEFAULT_LOCALE;
  return await readVersion(strapi, type, params.id, PLAIN_TYPES.includes(type) ? '' : locale);
}
