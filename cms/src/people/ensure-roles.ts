import { ENTRY_TYPES } from '@closer/shared/content/entry.ts';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { MessageKey } from '../dictionaries/dictionaries.ts';
import { t } from '../dictionaries/translate.ts';
import { PLAIN_TYPES, toEntryType, toUid } from '../documents/library-type.ts';
import { HAND_IN_TYPES } from '../hand-in/hand-in-mark.ts';
import { given, mergePermissions, permission, type Permission } from './merge-permissions.ts';
import { NETWORK_EDITOR, PARTNER_EDITOR } from './role-codes.ts';

const EXPLORER = 'plugin::content-manager.explorer';
/** What everybody does with files; whose files, the rules say. */
const FILES = ['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'];

interface RoleService {
  findOne(where: { code: string }): Promise<unknown>;
  create(role: { code: string; name: string; description: string }): Promise<unknown>;
  assignPermissions(roleId: number, permissions: readonly Permission[]): Promise<unknown>;
  getUsersCount(roleId: number): Promise<number>;
  deleteByIds(ids: number[]): Promise<unknown>;
}

interface AdminModule {
  services: {
    role: RoleService;
    permission: {
      findMany(query: { where: { role: { id: number } } }): Promise<unknown>;
      actionProvider: { values(): { section: string }[] };
    };
    'content-type': { getPermissionsWithNestedFields(actions: unknown[]): unknown };
  };
}

interface Role {
  readonly code: string;
  readonly name: MessageKey;
  readonly description: MessageKey;
  readonly may: (permission: Permission) => boolean;
}

const isAbout = (uids: readonly string[], { subject }: Permission): boolean =>
  uids.some((uid) => uid === subject);
const DRAFTED = HAND_IN_TYPES.map(toUid);
/** What all share; the network writes it. */
const VOCABULARY = PLAIN_TYPES.map(toUid);

const ROLES: readonly Role[] = [
  {
    code: NETWORK_EDITOR,
    name: 'people.role.network-editor',
    description: 'people.role.network-editor.help',
    may: (asked) => isAbout(ENTRY_TYPES.map(toUid), asked),
  },
  {
    code: PARTNER_EDITOR,
    name: 'people.role.partner-editor',
    description: 'people.role.partner-editor.help',
    may: (asked) =>
      asked.action === `${EXPLORER}.publish`
        ? false
        : isAbout(DRAFTED, asked) ||
          (isAbout(VOCABULARY, asked) && asked.action === `${EXPLORER}.read`),
  },
];

const roleRow = z.object({ id: z.number(), name: z.string() });

/**
 * Makes the roles of editors with their permissions for every type of the library, and gives them what
 * is new since the last start. What an operator has changed stays. The two roles that Strapi makes go
 * once: their people become network editors, or keep their role where it has people of its own kind.
 */
export async function ensureRoles(strapi: Core.Strapi): Promise<void> {
  const admin = strapi.get<AdminModule>('admin').services;
  for (const wanted of ROLES) {
    const { code } = wanted;
    const present = roleRow.nullable().parse(await admin.role.findOne({ code }));
    const words = { name: t('en', wanted.name), description: t('en', wanted.description) };
    const { id } = present ?? roleRow.parse(await admin.role.create({ code, ...words }));
    await givePermissions(strapi, id, wanted, present === null);
  }
  await replaceDefaults(strapi);
}

async function givePermissions(
  strapi: Core.Strapi,
  id: number,
  { code, may }: Role,
  isNew: boolean,
): Promise<void> {
  const admin = strapi.get<AdminModule>('admin').services;
  const memory = { type: 'core', name: 'closer', key: `role ${code}` } as const;
  const before = isNew ? {} : (given.nullish().parse(await strapi.store.get(memory)) ?? {});
  const actions = admin.permission.actionProvider
    .values()
    .filter(({ section }) => section === 'contentTypes');
  const all = admin['content-type'].getPermissionsWithNestedFields(actions);
  const wanted = [
    ...z.array(permission).parse(all).filter(may).filter(isMeant).map(inAllLanguages),
    ...FILES.map((name) => permission.parse({ action: `plugin::upload.${name}` })),
  ];
  const found = await admin.permission.findMany({ where: { role: { id } } });
  const merged = mergePermissions(z.array(permission).parse(found), wanted, before);
  await admin.role.assignPermissions(id, merged.permissions);
  await strapi.store.set({ ...memory, value: merged.given });
}

/** Terms, places and programmes have no draft, so nothing to publish. */
function isMeant({ action, subject }: Permission): boolean {
  return action !== `${EXPLORER}.publish` || !VOCABULARY.some((uid) => uid === subject);
}

function inAllLanguages(each: Permission): Permission {
  if (VOCABULARY.some((uid) => uid === each.subject)) return each;
  if (toEntryType(each.subject ?? '') === undefined) return each;
  return { ...each, properties: { ...each.properties, locales: [...LOCALE_CODES] } };
}

const userRows = z.array(
  z.object({ id: z.number(), roles: z.array(z.object({ id: z.number() })) }),
);

/** Strapi's `Editor` did what a network editor does; its `Author` wrote for nobody in particular. */
async function replaceDefaults(strapi: Core.Strapi): Promise<void> {
  const memory = { type: 'core', name: 'closer', key: 'default roles' } as const;
  if ((await strapi.store.get(memory)) === 'replaced') return;
  const { role } = strapi.get<AdminModule>('admin').services;
  const network = roleRow.parse(await role.findOne({ code: NETWORK_EDITOR }));
  const users = strapi.db.query('admin::user');
  for (const [code, name] of [
    ['strapi-editor', 'Editor'],
    ['strapi-author', 'Author'],
  ] as const) {
    const former = roleRow.nullable().parse(await role.findOne({ code }));
    if (former?.name !== name) continue;
    if (code === 'strapi-editor') {
      const found: unknown = await users.findMany({
        where: { roles: { id: former.id } },
        populate: { roles: { select: ['id'] } },
      });
      for (const user of userRows.parse(found)) {
        const kept = user.roles.map(({ id }) => id).filter((id) => id !== former.id);
        await users.update({ where: { id: user.id }, data: { roles: [...kept, network.id] } });
      }
    }
    if ((await role.getUsersCount(former.id)) === 0) await role.deleteByIds([former.id]);
  }
  await strapi.store.set({ ...memory, value: 'replaced' });
}
