import { z } from 'zod';

/** A Strapi documentId. */
export const entryId = z.string().min(1);

/** Links to other entries, in the editor's order. */
export const entryIds = z.array(entryId);

/** The permanent name of a term, place or page: Latin letters, digits, single hyphens. */
export const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
