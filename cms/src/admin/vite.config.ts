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

/** What ends the build with a message. */
interface BuildContext {
  error(message: string): never;
}

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

/** A file of Strapi's admin, and what it says here instead of what it says there, wherever it says it. */
interface Change {
  readonly file: RegExp;
  readonly words: readonly (readonly [string, string])[];
}

const CHANGES: readonly Change[] = [
  {
    // A refusal stays until it is closed, or something succeeds: Strapi takes it away after four seconds, and nobody
    // reads five lines so fast. A later refusal takes the place of the one before.
    file: /admin[/\\]src[/\\]features[/\\]Notifications\.m?js$/u,
    words: [
      [
        'toast.custom((id)=>{',
        "if (type === 'success') toast.dismiss('refusal');\ntoast.custom((id)=>{",
      ],
      [
        'duration: blockTransition ? Infinity : timeout',
        "...(type === 'danger' ? { id: 'refusal', duration: Infinity } : { duration: blockTransition ? Infinity : timeout })",
      ],
    ],
  },
  {
    // What was refused stays in the form: Strapi shows it as saved before the CMS has answered, and then takes back all
    // that was written, or reads the entry anew.
    file: /content-manager[/\\]dist[/\\]admin[/\\]services[/\\]documents\.m?js$/u,
    words: [
      ['Object.assign(draft.data, data);', ''],
      [
        'invalidatesTags: (_result, _error, { collectionType, model, documentId })=>{',
        'invalidatesTags: (_result, _error, { collectionType, model, documentId })=>{ if (_error) return [];',
      ],
    ],
  },
];

const changeStrapi = {
  name: 'closer-change-strapi',
  transform(this: BuildContext, code: string, id: string): string | null {
    const change = CHANGES.find(({ file }) => file.test(id));
    if (change === undefined) return null;
    return change.words.reduce((changed, [theirs, ours]) => {
      if (!changed.includes(theirs)) this.error(`${id} does not say: ${theirs}`);
      return changed.replaceAll(theirs, ours);
    }, code);
  },
};

export default (config: ViteConfig): ViteConfig => ({
  ...config,
  plugins: [...(config.plugins ?? []), offerOurLanguages, leaveOutBanner, changeStrapi],
});
