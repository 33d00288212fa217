import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { MessageKey } from '../dictionaries/dictionaries.ts';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import { t } from '../dictionaries/translate.ts';
import type { LinkedPartner, Partner } from './person.ts';

/** Sentences that tell somebody why something is not hers to do. */
export type RefusalKey = Extract<MessageKey, `people.refused.${string}`>;

/**
 * Refuses what is not this person's to do, in her language. Strapi answers 403, and keeps the sentence
 * of this kind of error alone.
 */
export function refusePerson(strapi: Core.Strapi, key: RefusalKey): never {
  throw new errors.PolicyError(t(getEditorLocale(strapi), key));
}

/** Refuses a partner editor whom the administrator has not linked with an organisation. */
export function requireOrganisation(strapi: Core.Strapi, partner: Partner): LinkedPartner {
  const { organisation } = partner;
  if (organisation === null) return refusePerson(strapi, 'people.refused.no-organisation');
  return { ...partner, organisation };
}
