/** Strapi's own role of whoever may do everything. */
export const ADMINISTRATOR = 'strapi-super-admin';
/** Writes and publishes everything of the library. */
export const NETWORK_EDITOR = 'closer-network-editor';
/** Drafts and hands in what her organisation owns. */
export const PARTNER_EDITOR = 'closer-partner-editor';

/** The roles that an administrator chooses from. */
export const ROLE_CODES = [ADMINISTRATOR, NETWORK_EDITOR, PARTNER_EDITOR] as const;
export type RoleCode = (typeof ROLE_CODES)[number];
