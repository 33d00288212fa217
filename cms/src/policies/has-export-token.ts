import { createHash, timingSafeEqual } from 'node:crypto';
import { errors } from '@strapi/utils';
import { readSettings } from '../env.ts';

interface PolicyContext {
  readonly request: { get(header: string): string };
}

/** Lets the publisher in, who has the one token with the one right to export; 401 for anyone else. */
export default function hasExportToken(context: PolicyContext): true {
  const token = /^Bearer (.+)$/u.exec(context.request.get('authorization'))?.[1] ?? '';
  // Digests have one length, so that the comparison tells nothing of the token's.
  if (timingSafeEqual(digest(token), digest(readSettings().EXPORT_TOKEN))) return true;
  throw new errors.UnauthorizedError('The export asks for the token EXPORT_TOKEN.');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
