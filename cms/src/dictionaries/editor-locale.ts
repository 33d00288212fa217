import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { LOCALE_CODES, toLocale, type Locale } from './dictionaries.ts';

/** Strapi's own spelling of the field. */
const person = z.looseObject({ preferedLanguage: z.string().min(1) });

type Context = NonNullable<ReturnType<Core.Strapi['requestContext']['get']>>;

function getBrowserLocale(context: Context): Locale {
  return toLocale(context.acceptsLanguages(['en', ...LOCALE_CODES]) || null);
}

/**
 * The language to answer the editor of this request in: the one chosen in her profile, else her
 * browser's, else English. Outside a request (seed, commands) English.
 */
export function getEditorLocale(strapi: Core.Strapi): Locale {
  const context = strapi.requestContext.get();
  if (context === undefined) return 'en';
  const user = person.safeParse(context.state['user']);
  return user.success ? toLocale(user.data.preferedLanguage) : getBrowserLocale(context);
}

/** The same before Strapi has looked at who is asking: finds her by the token that she sent. */
export async function findEditorLocale(strapi: Core.Strapi, context: Context): Promise<Locale> {
  const token = /^Bearer (\S+)$/iu.exec(context.get('authorization'))?.[1] ?? '';
  const session = strapi.sessionManager('admin').validateAccessToken(token);
  if (!session.isValid) return getBrowserLocale(context);
  const found: unknown = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: session.payload.userId } });
  const user = person.safeParse(found);
  return user.success ? toLocale(user.data.preferedLanguage) : getBrowserLocale(context);
}
