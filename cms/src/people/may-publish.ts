import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { toUid } from '../documents/library-type.ts';

/** What Strapi's permissions let the user of a request do. */
interface Ability {
  can(action: string, subject: string): boolean;
}

const ability = z.custom<Ability>(
  (value) => typeof value === 'object' && value !== null && 'can' in value,
);

/** Whether whoever asks may publish entries of a type: in a role of an operator's own not everybody may. */
export function mayPublish(strapi: Core.Strapi, type: EntryType): boolean {
  const found = ability.safeParse(strapi.requestContext.get()?.state['userAbility']);
  return found.success && found.data.can('plugin::content-manager.explorer.publish', toUid(type));
}
