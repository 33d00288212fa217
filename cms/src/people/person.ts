import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findEditorLinks } from '../records/editor-links.ts';
import { ADMINISTRATOR, NETWORK_EDITOR, PARTNER_EDITOR } from './role-codes.ts';

/** An editor who writes for one organisation. */
export interface Partner {
  readonly kind: 'partner';
  readonly userId: number;
  /** Document id; null while the administrator has linked her with none. */
  readonly organisation: string | null;
}

/** A partner editor who has an organisation. */
export interface LinkedPartner extends Partner {
  readonly organisation: string;
}

/** Who asks the CMS for something. */
export type Person =
  /** A command or the start of the CMS: nobody asked over HTTP. */
  | { readonly kind: 'system' }
  /** A request of somebody who has not signed in. */
  | { readonly kind: 'stranger' }
  /** An administrator, a network editor, or a role that an operator made: Strapi's permissions say what is theirs. */
  | { readonly kind: 'network'; readonly userId: number; readonly isAdministrator: boolean }
  | Partner;

type Context = NonNullable<ReturnType<Core.Strapi['requestContext']['get']>>;

const signedIn = z.looseObject({ id: z.number() });
const userRow = z.object({ roles: z.array(z.object({ code: z.string() })) });

/** One look for each request: a rule asks many times. */
const known = new WeakMap<Context, Promise<Person>>();

/** Who acts in this request, by what the database says of the user that Strapi recognised. */
export async function getPerson(strapi: Core.Strapi): Promise<Person> {
  const context = strapi.requestContext.get();
  if (context === undefined) return { kind: 'system' };
  const user = signedIn.safeParse(context.state['user']);
  if (!user.success) return { kind: 'stranger' };
  const asked = known.get(context) ?? readPerson(strapi, user.data.id);
  known.set(context, asked);
  return await asked;
}

async function readPerson(strapi: Core.Strapi, userId: number): Promise<Person> {
  const found: unknown = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: userId }, populate: { roles: { select: ['code'] } } });
  const codes = userRow
    .nullable()
    .parse(found)
    ?.roles.map(({ code }) => code);
  if (codes === undefined) return { kind: 'stranger' };
  const isAdministrator = codes.includes(ADMINISTRATOR);
  const [link] = await findEditorLinks(strapi, userId);
  const isPartner = codes.includes(PARTNER_EDITOR) || link !== undefined;
  if (isAdministrator || codes.includes(NETWORK_EDITOR) || !isPartner) {
    return { kind: 'network', userId, isAdministrator };
  }
  return { kind: 'partner', userId, organisation: await findPresent(strapi, link?.organisation) };
}

/** The organisation, if it has not been deleted since. */
async function findPresent(strapi: Core.Strapi, id: string | undefined): Promise<string | null> {
  if (id === undefined) return null;
  const rows = await strapi.db
    .query('api::organisation.organisation')
    .count({ where: { documentId: id } });
  return rows > 0 ? id : null;
}
