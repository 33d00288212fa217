import type { EntryType } from '@closer/shared/content/entry.ts';

/*
 * Who may do what with an entry of the library. This table is the rule and its test: every cell is tried
 * against the admin API of a real CMS, for every type, and in every language.
 */

/** `foreign` is owned by another organisation; `live` has a draft that differs from what readers see. */
export type Kind = 'own draft' | 'own live' | 'foreign draft' | 'foreign live';
type Row = Readonly<Partial<Record<Kind, boolean>>>;

const all = (answer: boolean): Row => ({
  'own draft': answer,
  'own live': answer,
  'foreign draft': answer,
  'foreign live': answer,
});
const ownOnly: Row = { ...all(false), 'own draft': true, 'own live': true };
const live = (own: boolean, foreign: boolean): Row => ({
  'own live': own,
  'foreign live': foreign,
});
const draft = (own: boolean, foreign: boolean): Row => ({
  'own draft': own,
  'foreign draft': foreign,
});

/** What a partner editor may do. An action is tried on the kinds of entries that its row names. */
export const PARTNER_EDITOR = {
  'read the draft': ownOnly,
  'find it among the drafts': ownOnly,
  'read what readers see': live(true, true),
  'find it among what readers see': live(true, true),
  save: ownOnly,
  'save in the way of publishing': all(false),
  'give it to another owner': all(false),
  'link it to a foreign draft': all(false),
  copy: ownOnly,
  'hand in': draft(true, false),
  'go back to what readers see': live(true, false),
  publish: draft(false, false),
  'publish with others': draft(false, false),
  unpublish: live(false, false),
  'unpublish with others': live(false, false),
  delete: { ...all(false), 'own draft': true },
  'delete with others': { ...all(false), 'own draft': true },
} as const satisfies Record<string, Row>;

export type Action = keyof typeof PARTNER_EDITOR;
export const ACTIONS = Object.keys(PARTNER_EDITOR) as readonly Action[];

export type Who =
  'administrator' | 'network editor' | 'partner editor' | 'partner editor without an organisation';

/** The kinds of entries that an action is tried on. */
export function getKinds(action: Action): readonly Kind[] {
  return Object.keys(PARTNER_EDITOR[action]) as Kind[];
}

/** Types of the library: drafted by organisations, a vocabulary that all share, or the network's own. */
export const DRAFTED = [
  'organisation',
  'material',
  'campaign',
  'identity-asset',
  'leaflet',
  'case-study',
  'project',
  'network',
  'action-plan',
  'portfolio',
  'event',
] as const satisfies readonly EntryType[];
export const VOCABULARY = ['term', 'place', 'programme'] as const satisfies readonly EntryType[];
export const OF_THE_NETWORK = ['page', 'site'] as const satisfies readonly EntryType[];

export function mayDo(who: Who, action: Action, kind: Kind): boolean {
  switch (who) {
    case 'administrator':
    case 'network editor':
      return true;
    case 'partner editor without an organisation':
      return false;
    case 'partner editor': {
      const row: Row = PARTNER_EDITOR[action];
      return row[kind] ?? false;
    }
  }
}
