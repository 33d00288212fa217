import { matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTestNames } from './test-kinds.ts';
import { listRepositoryFiles } from './repository-files.ts';

const check = (...paths: string[]) => checkTestNames(paths, matchesGlob);

describe('checkTestNames', () => {
  it('accepts each kind by its name and place', () => {
    expect(
      check(
        'shared/locales.test.ts',
        'site/src/islands/SearchBox.dom.test.tsx',
        'site/src/i18n/t.test-d.ts',
        'tests/contract/schemas.test.ts',
        'tests/cms/outbox.service.test.ts',
        'tests/build/fixture-site.build.test.ts',
        'tests/e2e/visitor.spec.ts',
      ),
    ).toEqual([]);
  });

  it.each([
    'site/src/islands/search-box.test.tsx',
    'site/src/search/search.spec.ts',
    'shared/__tests__/locales.ts',
    'shared/locales.test.js',
    'tests/cms/outbox.integration.test.ts',
    'tests/e2e/visitor.spec.tsx',
  ])('names %s as a test that no runner runs', (path) => {
    expect(check(path)).toEqual([expect.stringContaining(path)]);
  });

  it('finds no stray test in this repository', async () => {
    expect(checkTestNames(await listRepositoryFiles(), matchesGlob)).toEqual([]);
  });
});
