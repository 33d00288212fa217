import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { toLocale } from '../dictionaries/dictionaries.ts';
import { t } from '../dictionaries/translate.ts';
import { findTitle } from '../documents/find-title.ts';
import { toAdminPath } from '../documents/library-type.ts';
import { getCmsAddress } from '../mail/cms-address.ts';
import { hasMail, sendMail } from '../mail/send-mail.ts';
import { NETWORK_EDITOR } from '../people/role-codes.ts';
import type { Entry } from './hand-in.ts';
import { findUserName } from './read-hand-ins.ts';

const readers = z.array(z.object({ email: z.string(), preferedLanguage: z.string().nullish() }));

/** Writes to every network editor, in her language, that an entry waits. */
export async function tellNetwork(
  strapi: Core.Strapi,
  { type, documentId }: Entry,
  userId: number,
): Promise<void> {
  if (!hasMail()) return;
  const found: unknown = await strapi.db
    .query('admin::user')
    .findMany({ where: { isActive: true, roles: { code: NETWORK_EDITOR } } });
  const name = await findUserName(strapi, userId);
  const title = await findTitle(strapi, type, documentId);
  const link = `${getCmsAddress(strapi)}${toAdminPath(type, documentId)}`;
  for (const { email, preferedLanguage } of readers.parse(found)) {
    const language = toLocale(preferedLanguage);
    const params = { name, title, link, type: t(language, `type.${type}`) };
    await sendMail(strapi, {
      to: email,
      subject: t(language, 'hand-in.mail.subject', params),
      text: t(language, 'hand-in.mail.text', params),
    });
  }
}
