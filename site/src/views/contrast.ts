/** What two colours are good for together: running text, large text and signs, or nothing that must be seen. */
export type ContrastUse = 'text' | 'large-text' | 'decoration';

/** WCAG 2.2, 1.4.3 (AA): text from 4.5 to 1, large text from 3 to 1; 1.4.11: signs from 3 to 1. */
const LEAST = { text: 4.5, largeText: 3 } as const;

/**
 * Contrast of two colours after WCAG 2.2, from 1 (the same) to 21 (black on white). It is cut, never rounded up, after
 * two digits, so that what is written never claims more than what is so.
 * @param a sRGB: `#c1121f`
 */
export function getContrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [getLuminance(a), getLuminance(b)].sort((x, y) => y - x);
  return Math.floor(((bright + 0.05) / (dim + 0.05)) * 100) / 100;
}

/** What a contrast is enough for. */
export function getContrastUse(contrast: number): ContrastUse {
  if (contrast >= LEAST.text) return 'text';
  return contrast >= LEAST.largeText ? 'large-text' : 'decoration';
}

/** Relative luminance of a colour `#rrggbb`, after WCAG 2.2. */
function getLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
