import { z } from 'zod';
import { ADMIN, type TestCms } from './start-strapi.ts';

const answer = z.object({ data: z.object({ token: z.string() }) });

/** Signs the first administrator in, or another user; gives the token of the admin API. */
export async function signIn(
  { address }: TestCms,
  user: { email: string; password: string } = ADMIN,
): Promise<string> {
  const response = await fetch(`${address}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(user),
  });
  return answer.parse(await response.json()).data.token;
}
