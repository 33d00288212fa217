import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { CountedKey } from '../dictionaries/dictionaries.ts';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import { tCount } from '../dictionaries/translate.ts';
import { findTitle } from './find-title.ts';
import type { User } from './find-usage.ts';

/** Longer lists help nobody. */
const MAX_TITLES = 5;

/** Refuses to delete what others use, saying how many and which. */
export async function refuseUsed(
  strapi: Core.Strapi,
  key: CountedKey,
  users: readonly User[],
): Promise<void> {
  if (users.length === 0) return;
  const titles = await Promise.all(
    users
      .slice(0, MAX_TITLES)
      .map(async (user) => await findTitle(strapi, user.type, user.documentId)),
  );
  const list = `${titles.join(', ')}${users.length > MAX_TITLES ? ' …' : ''}`;
  throw new errors.ValidationError(
    tCount(getEditorLocale(strapi), key, users.length, { titles: list }),
  );
}
