const WORDS_OF_NOTHING = /(^|\/)(utils?|helpers?|common|misc)(\.[a-z.]+)?(\/|$)/u;
const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/u;
const PASCAL = /^[A-Z][A-Za-z0-9]*(\.dom\.test)?$/u;
/** Route files are named by the address they answer: `[locale]`, `404`. */
const ROUTE = /^[[\].a-zA-Z0-9-]+$/u;

/**
 * Source files whose names break the rules: `kebab-case.ts` for modules, `PascalCase.astro` and `.tsx` for
 * components, and no drawer of leftovers.
 *
 * @param paths files of the repository, from its root
 * @returns one sentence a file
 */
export function checkFileNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!/\.(ts|tsx|mjs|astro)$/u.test(path)) return [];
    if (WORDS_OF_NOTHING.test(path)) {
      return [`${path}: a name that says nothing; name the file after what it gives.`];
    }
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(ts|tsx|mjs|astro)$/u, '');
    if (path.startsWith('site/src/pages/')) {
      return ROUTE.test(name) ? [] : [`${path}: name a route after its address.`];
    }
    // In the admin of the CMS a function that writes a piece of Strapi's interface is a module too.
    if (path.startsWith('cms/') && path.endsWith('.tsx') && PASCAL.test(name)) return [];
    if (!path.startsWith('cms/') && /\.(astro|tsx)$/u.test(path)) {
      return PASCAL.test(name) ? [] : [`${path}: name a component in PascalCase.`];
    }
    return KEBAB.test(name) ? [] : [`${path}: name a module in kebab-case.`];
  });
}
