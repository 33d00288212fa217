import type { Core } from '@strapi/strapi';

/*
 * Closer's own tables beside Strapi's. Nobody edits them; they are no content types.
 */

/** One row for each change that readers can see. The number of the newest is the state of the library. */
const outbox = {
  uid: 'closer::outbox',
  singularName: 'outbox',
  tableName: 'closer_outbox',
  attributes: {
    id: { type: 'increments' },
    action: { type: 'string' },
    type: { type: 'string' },
    documentId: { type: 'string' },
    createdAt: { type: 'datetime' },
  },
};

/** Every address that was ever live: what it was answers for ever. */
const address = {
  uid: 'closer::address',
  singularName: 'address',
  tableName: 'closer_addresses',
  indexes: [
    { name: 'closer_addresses_document', columns: ['type', 'document_id'] },
    { name: 'closer_addresses_slug', columns: ['type', 'slug'] },
  ],
  attributes: {
    id: { type: 'increments' },
    type: { type: 'string' },
    documentId: { type: 'string' },
    locale: { type: 'string' },
    slug: { type: 'string' },
    /** Document id of the entry that this one became, of the same type. */
    replacedBy: { type: 'string' },
  },
};

/**
 * What an entry linked to when it was published last. Strapi forgets a published link when its target
 * is unpublished, even if that comes back a minute later; the link is a fact of the owner.
 */
const publishedLinks = {
  uid: 'closer::published-links',
  singularName: 'published-links',
  tableName: 'closer_published_links',
  indexes: [
    { name: 'closer_published_links_document', columns: ['type', 'document_id'], type: 'unique' },
  ],
  attributes: {
    id: { type: 'increments' },
    type: { type: 'string' },
    documentId: { type: 'string' },
    links: { type: 'json' },
  },
};

/** What the seed wrote, so that it never writes over the work of an editor. */
const seedRow = {
  uid: 'closer::seed-row',
  singularName: 'seed-row',
  tableName: 'closer_seed_rows',
  indexes: [{ name: 'closer_seed_rows_key', columns: ['type', 'key'], type: 'unique' }],
  attributes: {
    id: { type: 'increments' },
    type: { type: 'string' },
    key: { type: 'string' },
    documentId: { type: 'string' },
    /** Digest of the seed file's entry. */
    source: { type: 'string' },
    /** Digest of the entry as it lay in the database after the seed had written it. */
    written: { type: 'string' },
  },
};

/** Which organisation a user of the CMS writes for. */
const editorLink = {
  uid: 'closer::editor-link',
  singularName: 'editor-link',
  tableName: 'closer_editor_links',
  indexes: [{ name: 'closer_editor_links_user', columns: ['user_id'], type: 'unique' }],
  attributes: {
    id: { type: 'increments' },
    userId: { type: 'integer' },
    /** Document id. */
    organisation: { type: 'string' },
  },
};

/** What was handed in for publishing, by whom and when, or sent back with which words. */
const handIn = {
  uid: 'closer::hand-in',
  singularName: 'hand-in',
  tableName: 'closer_hand_ins',
  indexes: [{ name: 'closer_hand_ins_document', columns: ['type', 'document_id'], type: 'unique' }],
  attributes: {
    id: { type: 'increments' },
    type: { type: 'string' },
    documentId: { type: 'string' },
    userId: { type: 'integer' },
    state: { type: 'string' },
    at: { type: 'datetime' },
    note: { type: 'text' },
  },
};

/** Strapi's keeper of tables. */
interface Models {
  add(model: object): Models;
}

/** Must run at register, before the tables are made. */
export function addModels(strapi: Core.Strapi): void {
  const models = strapi.get<Models>('models');
  for (const model of [outbox, address, publishedLinks, seedRow, editorLink, handIn]) {
    models.add(model);
  }
}
