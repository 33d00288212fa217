import type { FrameView } from './frame-view.ts';

/** Stands on a device for a page that is not kept there. Its words come from the dictionary. */
export interface OfflineView {
  readonly page: 'offline';
  readonly frame: FrameView;
}
