import { configDefaults, defineConfig } from 'vitest/config';
import type { TestProjectConfiguration } from 'vitest/config';
import { TEST_KINDS } from './scripts/check/test-kinds.ts';
import type { TestKind } from './scripts/check/test-kinds.ts';

const GENERATED = ['**/dist/**', 'cms/build/**', '**/.data/**', '**/.cache/**'];

/** Globs of a kind, beside what no project runs. */
const filesOf = (kind: TestKind) => ({
  include: [...TEST_KINDS[kind].include],
  exclude: [...configDefaults.exclude, ...GENERATED, ...TEST_KINDS[kind].exclude],
});

/**
 * When a test counts as hanging, in milliseconds: far beyond what a busy machine needs, since a test is about what is right and not
 * about time. One that starts a CMS or renders a site takes seconds, not the milliseconds of a pure function.
 */
const SHORT = { testTimeout: 60_000, hookTimeout: 60_000 };
const LONG = { testTimeout: 240_000, hookTimeout: 600_000 };

const projects: TestProjectConfiguration[] = [
  { test: { name: 'unit', ...filesOf('unit'), ...SHORT } },
  { test: { name: 'dom', ...filesOf('dom'), environment: 'happy-dom', ...SHORT } },
  { test: { name: 'contract', ...filesOf('contract'), ...LONG } },
  { test: { name: 'service', ...filesOf('service'), ...LONG } },
  { test: { name: 'build', ...filesOf('build'), ...LONG } },
  {
    test: {
      name: 'types',
      include: [],
      exclude: [...configDefaults.exclude, ...GENERATED],
      typecheck: {
        enabled: true,
        only: true,
        include: [...TEST_KINDS.types.include],
        tsconfig: './tsconfig.test-d.json',
      },
    },
  },
];

export default defineConfig({
  test: {
    projects,
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    // A test that nobody has awaited, or that asserts nothing, is a fault.
    expect: { requireAssertions: true },
    allowOnly: false,
  },
});
