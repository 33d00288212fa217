/** What the page asks of the worker, over a port of its own for the answers. */
export type KeeperCall =
  { readonly ask: string } | { readonly keep: string } | { readonly forget: string };

/** What a reader is told of a language that is kept. */
export interface Kept {
  readonly bytes: number;
  /** The site has something newer, for which there is no room: said for the first time (`news`), or said before. */
  readonly behind?: 'news' | 'known';
}

/** Why a language is not kept: the line failed, or the device has no room. */
export type KeeperFault = 'line' | 'room';

/** What the worker answers: any number of steps, then how it ended. */
export type KeeperReply =
  | { readonly done: number; readonly total: number }
  | { readonly kept: Kept | null }
  | { readonly fault: KeeperFault };

const isShape = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Page and worker are ours: what is looked at is only that a message is one of these. */
export const isKeeperCall = (value: unknown): value is KeeperCall =>
  isShape(value) && ('ask' in value || 'keep' in value || 'forget' in value);
/** See `isKeeperCall`. */
export const isKeeperReply = (value: unknown): value is KeeperReply =>
  isShape(value) && ('done' in value || 'kept' in value || 'fault' in value);
