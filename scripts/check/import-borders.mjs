// @ts-check
/**
 * Who may import whom (DESIGN, "One direction"), as ESLint rules whose sentences say what to do instead.
 * ESLint takes the last block that fits a file, so each workspace has one block with all its bans.
 */

/** @typedef {{ regex: string, message: string }} Ban */

/**
 * A workspace by its package name or by a path that climbs out of the importing one.
 * @param {string} workspace
 * @param {string} message
 * @returns {Ban}
 */
const workspace = (workspace, message) => ({
  regex: `^(@closer/${workspace}(/|$)|(\\.\\./)+${workspace}/)`,
  message,
});

/** @type {Ban} */
const NO_TESTS = workspace(
  'tests',
  'Tests stand on the product, never the other way: move what both need beside its user.',
);
/** @type {Ban} */
const NO_NODE = {
  regex: '^node:',
  message:
    'This code also runs in the browser or must stay pure: take what you need as an argument and let scripts/ or site/renderer/ read it.',
};
/** @type {Ban} */
const NO_CMS = workspace(
  'cms',
  'The CMS is reached through GET /api/export only: put what both sides must know into shared/.',
);
/** @type {Ban} */
const NO_SITE = workspace(
  'site',
  'Only the compiled site is used, through SiteRenderer of shared/render/: put what both sides must know into shared/.',
);
/** @type {Ban} */
const NO_SCRIPTS = workspace(
  'scripts',
  'Nothing stands on the commands: put what both sides must know into shared/.',
);
/** @type {Ban} */
const NO_FRAMEWORK = {
  regex: '^(astro|react|react-dom|@strapi/)',
  message: 'shared/ is used by all sides: keep frameworks in the workspace that runs them.',
};

/** @type {Ban[]} */
const BROWSER_BANS = [NO_CMS, NO_SCRIPTS, NO_TESTS, NO_NODE];
/** Names that make a module impure. */
const IMPURE_GLOBALS = [
  'fetch',
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'process',
  'Buffer',
  'console',
].map((name) => ({
  name,
  message: 'shared/ is pure: take what you need as an argument.',
}));
const TESTS = ['**/*.test.{ts,tsx}', '**/*.test-d.ts'];

/**
 * @param {string[]} files
 * @param {Ban[]} patterns
 * @param {string[]} [ignores]
 * @returns {import('eslint').Linter.Config}
 */
const ban = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/**
 * The blocks of the ESLint configuration that hold the import borders.
 * @returns {import('eslint').Linter.Config[]}
 */
export function bordersOf() {
  return [
    ban(['shared/**/*.ts'], [NO_CMS, NO_SITE, NO_SCRIPTS, NO_TESTS, NO_NODE, NO_FRAMEWORK], TESTS),
    {
      files: ['shared/**/*.ts'],
      ignores: TESTS,
      rules: { 'no-restricted-globals': ['error', ...IMPURE_GLOBALS] },
    },
    ban(['cms/**/*.{ts,tsx}'], [NO_SITE, NO_SCRIPTS, NO_TESTS]),
    // Unit tests beside the views use the library of tests/fixtures.
    ban(['site/**/*.{ts,tsx,astro}'], [NO_CMS, NO_SCRIPTS, NO_TESTS], TESTS),
    ban(
      [
        'site/src/{islands,search,offline,views,library,i18n}/**/*.{ts,tsx}',
        'site/src/{components,layouts}/**/*.{ts,astro}',
      ],
      BROWSER_BANS,
      TESTS,
    ),
    ban(['scripts/**/*.ts'], [NO_CMS, NO_SITE, NO_TESTS], TESTS),
  ];
}
