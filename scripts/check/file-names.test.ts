import { describe, expect, it } from 'vitest';
import { checkFileNames } from './file-names.ts';

describe('checkFileNames', () => {
  it('accepts modules, components, routes and configuration as they should be named', () => {
    expect(
      checkFileNames([
        'site/src/library/build-library.ts',
        'site/src/library/build-library.test.ts',
        'site/src/components/MaterialCard.astro',
        'site/src/islands/SearchBox.dom.test.tsx',
        'site/src/pages/[locale]/material/[slug].astro',
        'site/src/pages/404.astro',
        'eslint.config.mjs',
        'cms/src/admin/app.tsx',
      ]),
    ).toEqual([]);
  });

  it.each([
    ['scripts/publish/utils.ts', 'says nothing'],
    ['site/src/helpers/date.ts', 'says nothing'],
    ['site/src/library/buildLibrary.ts', 'kebab-case'],
    ['site/src/components/material-card.astro', 'PascalCase'],
  ])('names %s and says that it %s', (path, why) => {
    expect(checkFileNames([path])).toEqual([expect.stringContaining(why)]);
  });
});
