// @ts-check
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import tseslint from 'typescript-eslint';
import { bordersOf } from './scripts/check/import-borders.mjs';

// What is made by a tool, not by hand.
const GENERATED = [
  '**/dist/',
  'cms/build/',
  '**/.astro/',
  '**/.cache/',
  '**/.strapi/',
  '.data/',
  'cms/types/generated/',
  '**/test-results/',
];
const TESTS = ['**/*.test.{ts,tsx}', '**/*.test-d.ts', 'tests/**'];
const TYPED = ['**/*.{ts,tsx}'];

/** @type {import('eslint').Linter.RulesRecord} */
const SIZES = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
};

/** @type {import('eslint').Linter.RulesRecord} */
const RULES = {
  ...SIZES,
  eqeqeq: 'error',
  'no-restricted-syntax': [
    'error',
    {
      selector: "ThrowStatement > NewExpression[callee.name='Error']",
      message:
        'Throw a CloserError of shared/errors.ts: a permanent name, and what, why, what to do.',
    },
  ],
  '@typescript-eslint/return-await': ['error', 'always'],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  '@typescript-eslint/restrict-template-expressions': [
    'error',
    { allowNumber: true, allowNever: true },
  ],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
};

/** @type {import('eslint').Linter.RulesRecord} */
const IMPORT_ORDER = {
  'import-x/first': 'error',
  'import-x/no-duplicates': 'error',
  'import-x/newline-after-import': 'error',
  'import-x/order': [
    'error',
    {
      groups: ['builtin', 'external', 'parent', 'sibling', 'index'],
      'newlines-between': 'never',
    },
  ],
  'import-x/no-default-export': 'error',
};

export default defineConfig(
  { ignores: GENERATED },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: RULES,
  },
  {
    // Strapi's own build compiles what cms/tsconfig.json names, so the tests beside it have another.
    files: ['cms/**/*.test.ts'],
    languageOptions: {
      parserOptions: { projectService: false, project: 'cms/tsconfig.test.json' },
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,astro}'],
    plugins: { 'import-x': importX },
    rules: IMPORT_ORDER,
  },
  { files: ['site/**/*.tsx'], extends: [jsxA11y.configs.strict] },
  // `astro check` has the types of .astro files; here they get the rules that read their text.
  ...astro.configs['jsx-a11y-strict'],
  {
    files: ['**/*.astro'],
    rules: {
      ...SIZES,
      // A wide table scrolls in a region of its own, which must take the focus to be scrolled by keyboard (WCAG 2.1.1).
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }],
    },
  },
  {
    // With an import of its own a declaration file would no longer declare for all.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // Every project that reads this file needs the declaration beside it, and no project lists another's files.
    files: ['site/src/maps/atlas.ts'],
    rules: { '@typescript-eslint/triple-slash-reference': 'off' },
  },
  {
    // Strapi, Astro's integrations and the tools load the default export of their own files.
    files: [
      '**/*.config.{ts,mjs}',
      'cms/config/**',
      'cms/src/**',
      'tests/e2e/setup/*.ts',
      'tests/runners/*.ts',
      'site/src/maps/world-atlas.d.ts',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    // A test throws to fail, a describe block is as long as its cases, and Vitest types its matchers
    // (`expect.any(String)`) as any.
    files: TESTS,
    rules: {
      'no-restricted-syntax': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  ...bordersOf(),
);
