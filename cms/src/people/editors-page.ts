import { z } from 'zod';
import { ROLE_CODES } from './role-codes.ts';

/** Somebody who may sign in to the CMS. */
const editor = z.strictObject({
  id: z.int(),
  /** Her name, or her address where nobody wrote one. */
  name: z.string(),
  email: z.string(),
  isActive: z.boolean(),
  /** Opens the page where she chooses a password; null once she has. */
  registrationToken: z.string().nullable(),
  /** Null for somebody with roles of the operator's own only. */
  role: z.enum(ROLE_CODES).nullable(),
  /** Names of roles that an operator made. */
  otherRoles: z.array(z.string()),
  /** Document id. */
  organisation: z.string().nullable(),
});
export type Editor = z.infer<typeof editor>;

/** What `GET /closer/editors` answers under `data`. */
export const editorsPage = z.strictObject({
  editors: z.array(editor),
  /** By title, in the language of who asks. */
  organisations: z.array(z.strictObject({ id: z.string(), title: z.string() })),
});
export type EditorsPage = z.infer<typeof editorsPage>;

/** What `PUT /closer/editors/:id` takes: the keys that change. */
export const editorChange = z.strictObject({
  role: z.enum(ROLE_CODES).optional(),
  organisation: z.string().min(1).nullable().optional(),
});
export type EditorChange = z.infer<typeof editorChange>;

/** What `POST /closer/editors/:id/reset` answers under `data`. */
export const resetLink = z.strictObject({ code: z.string() });
