import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { z } from 'zod';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import { readEntries } from '../export/read-entries.ts';
import { ensureAddresses } from '../records/addresses.ts';
import { recordChange } from '../records/outbox.ts';
import type { Links } from '../records/published-links.ts';
import type { Action } from './action.ts';
import { refuseTakenCode } from './check-code.ts';
import { checkContract } from './check-contract.ts';
import { checkFacts } from './check-facts.ts';
import { checkLinks } from './check-links.ts';
import { checkProgramme } from './check-programme.ts';
import { getShape } from './get-shape.ts';
import { toUid } from './library-type.ts';
import { toLinkPopulate, toLinks } from './links.ts';
import { addLinkLocales } from './plain-links.ts';
import { refuse, type Problem } from './refuse.ts';
import { keepReplacement } from './replacement.ts';
import { findRows } from './rows.ts';

const saved = z.object({ documentId: z.string() });
const withCode = z.looseObject({ code: z.string().nullish() });

/**
 * Saves a term, a place or a programme: they have no draft, so what is saved is live at once and must be fit to be
 * read. The code is the address in every language.
 */
export async function savePlain(action: Action): Promise<unknown> {
  const { strapi, type, uid, params } = action;
  await refuseTakenCode(action);
  const shape = getShape(strapi, uid);
  const result = await action.next(
    params.data ? { data: addLinkLocales(shape.facts, params.data) } : {},
  );
  const { documentId } = saved.parse(result);
  await recordChange(strapi, { action: 'save', type, documentId });
  const [published] = await readEntries(strapi, type, [documentId], () => true);
  if (published === undefined) return result;
  const language = getEditorLocale(strapi);
  const problems: Problem[] = [
    ...checkContract(published.entry, shape, language),
    ...checkFacts(published.entry, shape, language),
    ...checkProgramme(strapi, published.entry),
    ...(await checkLinks({ strapi, documentId }, shape, await readLinks(action, documentId))),
  ];
  if (await isCircle(action, documentId))
    problems.push({ key: 'content.circle', path: [PARENT[uid] ?? ''] });
  if (problems.length > 0) refuse(strapi, problems);
  const slug = withCode.parse(published.entry).code ?? '';
  await ensureAddresses(
    strapi,
    type,
    documentId,
    Object.fromEntries(LOCALE_CODES.map((locale) => [locale, slug])),
  );
  await keepReplacement({ ...action, documentId }, 'published');
  return result;
}

async function readLinks({ strapi, uid }: Action, documentId: string): Promise<Links> {
  const shape = getShape(strapi, uid);
  const populate = toLinkPopulate(shape);
  const [row] = await findRows(strapi, uid, 'published', { documentId }, { populate, limit: 1 });
  return row === undefined ? {} : toLinks(shape, row);
}

/** The field by which an entry stands under another of its type. */
const PARENT: Readonly<Record<string, string>> = {
  [toUid('term')]: 'broader',
  [toUid('place')]: 'parent',
};

/** Whether an entry stands, over others, under itself. */
async function isCircle({ strapi, uid }: Action, documentId: string): Promise<boolean> {
  const field = PARENT[uid];
  if (field === undefined) return false;
  const seen = new Set<string>();
  for (let id: string | undefined = documentId; id !== undefined;) {
    if (seen.has(id)) return true;
    seen.add(id);
    const populate = { [field]: { select: ['documentId'] } };
    const [row] = await findRows(strapi, uid, 'published', { documentId: id }, { populate });
    id = saved.nullish().parse(row?.[field])?.documentId;
  }
  return false;
}
