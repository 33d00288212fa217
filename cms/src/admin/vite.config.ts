/** Languages of our editors that Strapi's list of interface languages lacks. */
const MORE_NAMES = { mk: 'Македонски', bg: 'Български' };

/**
 * Strapi offers only the languages whose names it knows. Works on the built admin; in `strapi develop`
 * Vite bundles Strapi beforehand and the two are not offered.
 */
const offerOurLanguages = {
  name: 'closer-interface-languages',
  transform(code: string, id: string): string | null {
    if (!/translations[/\\]languageNativeNames\.m?js$/u.test(id)) return null;
    return `${code}\nObject.assign(languageNativeNames, ${JSON.stringify(MORE_NAMES)});\n`;
  },
};

interface ViteConfig {
  readonly plugins?: readonly unknown[];
}

/** An advertisement for a feature of Strapi above every page. */
const leaveOutBanner = {
  name: 'closer-no-banner',
  transform(_code: string, id: string): string | null {
    return /components[/\\]MediaLibraryBanner\.m?js$/u.test(id)
      ? 'export const MediaLibraryBanner = () => null;'
      : null;
  },
};

export default (config: ViteConfig): ViteConfig => ({
  ...config,
  plugins: [...(config.plugins ?? []), offerOurLanguages, leaveOutBanner],
});
