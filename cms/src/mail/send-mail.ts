import type { Core } from '@strapi/strapi';
import { readSettings } from '../env.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

interface EmailService {
  send(mail: Mail): Promise<unknown>;
}

/** Whether there is a mail server; without one the CMS shows links to copy. */
export function hasMail(): boolean {
  return readSettings().SMTP_URL !== undefined;
}

/**
 * Sends a mail, or says in the log why it could not: what the mail tells of stands in the CMS too, so
 * nothing else waits for it or fails with it. Does nothing without a mail server.
 */
export async function sendMail(strapi: Core.Strapi, mail: Mail): Promise<void> {
  if (!hasMail()) return;
  const service: EmailService = strapi.plugin('email').service('email');
  try {
    await service.send(mail);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    strapi.log.error(`A mail to ${mail.to} was not sent: ${reason}`);
  }
}
