import type { Core } from '@strapi/strapi';

const HOUR = 60 * 60 * 1000;

interface AdminModule {
  services: {
    token: { createToken(): string };
    user: { updateById(id: number, change: ResetFields): Promise<unknown> };
  };
}

interface ResetFields {
  resetPasswordToken: string;
  resetPasswordTokenExpiresAt: Date;
}

/**
 * A code for Strapi's own page of forgotten passwords (`/admin/auth/reset-password?code=`), for whom
 * mail cannot reach. It works once, within an hour; the password stays until then.
 */
export async function makeResetCode(strapi: Core.Strapi, userId: number): Promise<string> {
  const { token, user } = strapi.get<AdminModule>('admin').services;
  const code = token.createToken();
  await user.updateById(userId, {
    resetPasswordToken: code,
    resetPasswordTokenExpiresAt: new Date(Date.now() + HOUR),
  });
  return code;
}
