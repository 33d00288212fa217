import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { toLocale } from '../dictionaries/dictionaries.ts';
import { t } from '../dictionaries/translate.ts';
import { getCmsAddress } from './cms-address.ts';
import { hasMail, sendMail } from './send-mail.ts';

const event = z.object({ user: z.object({ id: z.number() }) });

const userRow = z.object({
  email: z.string(),
  firstname: z.string().nullish(),
  preferedLanguage: z.string().nullish(),
  registrationToken: z.string().min(1),
});

/**
 * Sends an invitation to whom an administrator adds, in the language chosen for her. The administrator
 * sees the same link, with or without a mail server.
 */
export function inviteByMail(strapi: Core.Strapi): void {
  strapi.eventHub.on('user.create', async (raw: unknown) => {
    const created = event.safeParse(raw);
    if (!hasMail() || !created.success) return;
    const found: unknown = await strapi.db
      .query('admin::user')
      .findOne({ where: { id: created.data.user.id } });
    const user = userRow.safeParse(found);
    if (!user.success) return;
    const { email, firstname, preferedLanguage, registrationToken } = user.data;
    const language = toLocale(preferedLanguage);
    const link = `${getCmsAddress(strapi)}/admin/auth/register?registrationToken=${registrationToken}`;
    await sendMail(strapi, {
      to: email,
      subject: t(language, 'people.mail.invitation.subject'),
      text: t(language, 'people.mail.invitation.text', { name: firstname ?? email, link }),
    });
  });
}
