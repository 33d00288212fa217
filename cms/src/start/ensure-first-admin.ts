import { CloserError } from '@closer/shared/errors.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Settings } from '../env.ts';

interface UserService {
  exists(): Promise<boolean>;
  create(user: {
    email: string;
    password: string;
    firstname: string;
    isActive: true;
    registrationToken: null;
    roles: number[];
  }): Promise<unknown>;
}

interface RoleService {
  getSuperAdmin(): Promise<unknown>;
}

interface AdminModule {
  services: { user: UserService; role: RoleService };
}

const password = z.string().max(72).regex(/[a-z]/u).regex(/[A-Z]/u).regex(/\d/u);

/**
 * Makes the first administrator from `CLOSER_ADMIN_EMAIL` and `CLOSER_ADMIN_PASSWORD` where nobody
 * can sign in yet. A CMS that has an administrator is left as it is.
 *
 * @throws CloserError `StartError` if Strapi would not take the password.
 */
export async function ensureFirstAdmin(
  strapi: Core.Strapi,
  settings: Pick<Settings, 'CLOSER_ADMIN_EMAIL' | 'CLOSER_ADMIN_PASSWORD'>,
): Promise<void> {
  const { CLOSER_ADMIN_EMAIL: email, CLOSER_ADMIN_PASSWORD: secret } = settings;
  if (email === undefined || secret === undefined) return;
  const { user: users, role: roles } = strapi.get<AdminModule>('admin').services;
  if (await users.exists()) return;
  if (!password.safeParse(secret).success) {
    throw new CloserError(
      'StartError',
      'CLOSER_ADMIN_PASSWORD must hold a small letter, a capital and a digit, in 12 to 72 characters.',
    );
  }
  const { id } = z.object({ id: z.number() }).parse(await roles.getSuperAdmin());
  await users.create({
    email,
    password: secret,
    firstname: 'Administrator',
    isActive: true,
    registrationToken: null,
    roles: [id],
  });
}
