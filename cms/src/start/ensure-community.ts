import { CloserError } from '@closer/shared/errors.ts';
import type { Core } from '@strapi/strapi';

/**
 * Closer is made and tested on the Community edition; a licence would switch on what nobody tested.
 *
 * @throws CloserError `StartError`
 */
export function ensureCommunity(strapi: Core.Strapi): void {
  if (!strapi.EE) return;
  throw new CloserError(
    'StartError',
    'Strapi runs with a paid licence, for which Closer is not made. Remove license.txt and STRAPI_LICENSE and start again.',
  );
}
