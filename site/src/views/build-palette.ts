import type { Colour } from '@closer/shared/content/campaign.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatContrast } from '../i18n/format-number.ts';
import { t } from '../i18n/t.ts';
import { getText } from '../library/get-text.ts';
import { getContrast, getContrastUse } from './contrast.ts';
import type { TextView } from './frame-view.ts';
import type { PaletteView } from './palette-view.ts';
import { getForeignLang } from './site-context.ts';

/** Words of the site that may stand on a campaign's colour. The same as `--ink` and `--paper` of tokens.css by day. */
const WORDS = { ink: '#1f1a2e', paper: '#fffaf2' } as const;

/** A campaign's colour as a ground, and which of the site's words can be read on it. */
export interface GroundView {
  /** `#rrggbb`. */
  readonly hex: string;
  readonly words: keyof typeof WORDS;
}

/** The palette with every contrast computed; null where it has no colours. */
export function buildPalette(palette: readonly Colour[], locale: Locale): PaletteView | null {
  if (palette.length === 0) return null;
  const grounds = palette.filter(({ role }) => role === 'paper' || role === 'ink');
  return {
    grounds: grounds.map((each) => ({ hex: each.hex, name: getName(each, locale) })),
    colours: palette.map((each) => ({
      hex: each.hex,
      name: getName(each, locale),
      role: t(locale)(`colourRole.${each.role}`),
      pairs: grounds.map((ground) => {
        if (ground.hex === each.hex) return null;
        const contrast = getContrast(each.hex, ground.hex);
        return {
          ground: ground.hex,
          contrast: formatContrast(locale, contrast),
          use: getContrastUse(contrast),
        };
      }),
    })),
  };
}

function getName({ names, hex }: Colour, locale: Locale): TextView {
  const name = getText(names, locale);
  return name === null
    ? { text: hex, lang: null }
    : { text: name.text, lang: getForeignLang(name.language, locale) };
}

/**
 * The campaign's main colour as ground of its page; null where the palette has none, or none on which words of the site
 * can be read: then the section's own colour stands.
 */
export function chooseGround(palette: readonly Colour[]): GroundView | null {
  for (const { hex } of palette.filter(({ role }) => role === 'main')) {
    const [best] = (['ink', 'paper'] as const)
      .map((words) => ({ hex, words, contrast: getContrast(hex, WORDS[words]) }))
      .sort((a, b) => b.contrast - a.contrast);
    if (best !== undefined && getContrastUse(best.contrast) === 'text')
      return { hex, words: best.words };
  }
  return null;
}
