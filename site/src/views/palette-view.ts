import type { ContrastUse } from './contrast.ts';
import type { TextView } from './frame-view.ts';

/** A colour written on, or standing on, a ground of the same palette. */
export interface ColourPairView {
  /** Ground, `#rrggbb`. */
  readonly ground: string;
  /** `4.53 : 1`, in the page's number format. */
  readonly contrast: string;
  readonly use: ContrastUse;
}

export interface ColourView {
  /** `#rrggbb`. */
  readonly hex: string;
  readonly name: TextView;
  /** What it is used for, in the page's language. */
  readonly role: string;
  /** One a ground, in the order of `grounds`; null where the colour is the ground itself. */
  readonly pairs: readonly (ColourPairView | null)[];
}

/** Colours of a campaign, with what each is good for on the palette's papers and inks. */
export interface PaletteView {
  readonly grounds: readonly { readonly hex: string; readonly name: TextView }[];
  readonly colours: readonly ColourView[];
}
