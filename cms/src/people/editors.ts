import { getFallbackOrder } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import { findEditorLinks, saveEditorLink } from '../records/editor-links.ts';
import type { Editor, EditorChange, EditorsPage } from './editors-page.ts';
import { refusePerson } from './refuse-person.ts';
import { ADMINISTRATOR, ROLE_CODES, type RoleCode } from './role-codes.ts';

const ORGANISATION = 'api::organisation.organisation';

const userRow = z.object({
  id: z.number(),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  email: z.string(),
  isActive: z.boolean().nullish(),
  registrationToken: z.string().nullish(),
  roles: z.array(z.object({ id: z.number(), code: z.string(), name: z.string() })),
});
type UserRow = z.infer<typeof userRow>;

const organisationRows = z.array(
  z.object({ documentId: z.string(), locale: z.string().nullable(), title: z.string().nullish() }),
);

/** Everybody who may sign in, and the organisations they may write for. */
export async function readEditorsPage(strapi: Core.Strapi): Promise<EditorsPage> {
  const found: unknown = await strapi.db
    .query('admin::user')
    .findMany({ populate: { roles: true }, orderBy: { firstname: 'asc' } });
  const links = new Map(
    (await findEditorLinks(strapi)).map(({ userId, organisation }) => [userId, organisation]),
  );
  const editors = z
    .array(userRow)
    .parse(found)
    .map((user) => toEditor(user, links.get(user.id) ?? null));
  return { editors, organisations: await readOrganisations(strapi) };
}

function toEditor(user: UserRow, organisation: string | null): Editor {
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ');
  const codes = user.roles.map(({ code }) => code);
  return {
    id: user.id,
    name: name === '' ? user.email : name,
    email: user.email,
    isActive: user.isActive === true,
    registrationToken: user.isActive === true ? null : (user.registrationToken ?? null),
    role: ROLE_CODES.find((code) => codes.includes(code)) ?? null,
    otherRoles: user.roles
      .filter(({ code }) => !ROLE_CODES.some((known) => known === code))
      .map((role) => role.name),
    organisation,
  };
}

async function readOrganisations(strapi: Core.Strapi): Promise<EditorsPage['organisations']> {
  const found: unknown = await strapi.db.query(ORGANISATION).findMany({
    select: ['documentId', 'locale', 'title'],
    where: { publishedAt: { $null: true } },
  });
  const language = getEditorLocale(strapi);
  const order: readonly (string | null)[] = getFallbackOrder(language);
  const byId = Map.groupBy(organisationRows.parse(found), ({ documentId }) => documentId);
  return [...byId]
    .map(([id, rows]) => {
      const titled = order
        .map((locale) => rows.find((row) => row.locale === locale && row.title))
        .find((row) => row !== undefined);
      return { id, title: titled?.title ?? id };
    })
    .toSorted((a, b) => a.title.localeCompare(b.title, language));
}

interface AdminModule {
  services: {
    user: { updateById(id: number, change: { roles: number[] }): Promise<unknown> };
  };
}

/**
 * Gives a user another role or organisation. Roles that an operator made stay beside the one chosen.
 * `actorId` is the administrator who does it: nobody locks herself out.
 */
export async function changeEditor(
  strapi: Core.Strapi,
  actorId: number,
  userId: number,
  change: EditorChange,
): Promise<void> {
  const found: unknown = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: userId }, populate: { roles: true } });
  const user = userRow.parse(found);
  if (change.organisation !== undefined) {
    if (change.organisation !== null) await requirePresent(strapi, change.organisation);
    await saveEditorLink(strapi, userId, change.organisation);
  }
  if (change.role === undefined) return;
  if (userId === actorId && change.role !== ADMINISTRATOR) {
    refusePerson(strapi, 'people.refused.last-administrator');
  }
  const roleId = await findRoleId(strapi, change.role);
  const kept = user.roles.filter(({ code }) => !ROLE_CODES.some((known) => known === code));
  const roles = [...kept.map(({ id }) => id), roleId];
  await strapi.get<AdminModule>('admin').services.user.updateById(userId, { roles });
}

async function requirePresent(strapi: Core.Strapi, organisation: string): Promise<void> {
  const rows = await strapi.db.query(ORGANISATION).count({ where: { documentId: organisation } });
  if (rows === 0) refusePerson(strapi, 'people.refused.unknown-organisation');
}

async function findRoleId(strapi: Core.Strapi, code: RoleCode): Promise<number> {
  const found: unknown = await strapi.db.query('admin::role').findOne({ where: { code } });
  return z.object({ id: z.number() }).parse(found).id;
}
