import type { FrameView, LanguageLink } from './frame-view.ts';

/** `/`: choose a language. Each choice is written in its own language. */
export interface LanguageChooserView {
  readonly page: 'language-chooser';
  /** In the default language; a heading per language would be a crowd, the list speaks for itself. */
  readonly frame: FrameView;
  readonly choices: readonly (LanguageLink & {
    /** The site's line in that language. */
    readonly tagline: string | null;
  })[];
}
