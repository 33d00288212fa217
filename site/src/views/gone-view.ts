import type { FrameView, LinkView } from './frame-view.ts';

/** 410: the entry was here and was taken down. */
export interface GoneView {
  readonly page: 'gone';
  readonly frame: FrameView;
  /** What to read instead. */
  readonly waysOn: readonly LinkView[];
}
