declare module 'subset-font' {
  /** Takes characters, and weights outside a range, out of a font. `text` is undefined with `keepAllGlyphs`. */
  function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: {
      readonly targetFormat: 'woff2' | 'truetype';
      readonly variationAxes?: { readonly wght: { readonly min: number; readonly max: number } };
      readonly keepAllGlyphs?: boolean;
    },
  ): Promise<Buffer>;
  export = subsetFont;
}
