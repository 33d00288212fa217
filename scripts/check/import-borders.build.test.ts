import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { ROOT } from './repository-files.ts';

// The rules that read text are enough here: types need a file on the disk.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: [
    { languageOptions: { parserOptions: { projectService: false, project: null } } },
  ],
  ruleFilter: ({ ruleId }) =>
    ['no-restricted-imports', 'no-restricted-globals', 'import-x/no-default-export'].includes(
      ruleId,
    ),
});

/** Sentences that lint says about a file with this content. */
async function lint(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${ROOT}/${filePath}` });
  return result?.messages.map(({ message }) => message) ?? [];
}

describe('the import borders', () => {
  it.each([
    ['site/src/islands/Search.tsx', "import 'node:fs';", 'take what you need as an argument'],
    ['site/src/search/static-client.ts', "import 'node:fs';", 'take what you need as an argument'],
    ['site/src/views/home.ts', "import '../../../cms/src/env.ts';", 'GET /api/export only'],
    ['site/renderer/entry.ts', "import '@closer/cms/src/env.ts';", 'GET /api/export only'],
    ['site/src/pages/x.astro', "---\nimport '@closer/scripts/env.ts';\n---", 'into shared/'],
    ['shared/language/fold.ts', "import 'node:crypto';", 'take what you need as an argument'],
    ['shared/language/fold.ts', "import '../../site/src/i18n/t.ts';", 'SiteRenderer of shared'],
    ['shared/language/fold.ts', "import 'react';", 'keep frameworks in the workspace'],
    ['shared/language/fold.ts', "await fetch('/x');", 'shared/ is pure'],
    ['scripts/publish/x.ts', "import '../../site/src/library/x.ts';", 'SiteRenderer of shared'],
    ['scripts/publish/x.ts', "import '@closer/cms/config/env.ts';", 'GET /api/export only'],
    ['cms/src/export.ts', "import '../../site/src/i18n/t.ts';", 'SiteRenderer of shared'],
    ['cms/src/export.ts', "import '@closer/scripts/env.ts';", 'into shared/'],
    ['site/src/library/x.ts', "import '../../../tests/fixtures/x.ts';", 'never the other way'],
    ['scripts/publish/x.ts', 'export default 1;', 'named exports'],
  ])('refuse in %s: %s', async (file, code, says) => {
    expect((await lint(file, code)).join('\n')).toContain(says);
  });

  it.each([
    ['site/src/views/home.ts', "import '../../../shared/locales.ts';"],
    ['cms/src/export.ts', "import '@closer/shared/locales.ts';\nexport default 1;"],
    ['scripts/publish/x.ts', "import 'node:fs';\nimport '@closer/shared/errors.ts';"],
    ['site/renderer/entry.ts', "import 'node:fs';"],
    ['tests/contract/x.test.ts', "import '../../cms/src/env.ts';\nimport '../../site/x.ts';"],
  ])('allow in %s: %s', async (file, code) => {
    expect(await lint(file, code)).toEqual([]);
  });
});
