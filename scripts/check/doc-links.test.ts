import { describe, expect, it } from 'vitest';
import { checkDocLinks, getAnchors } from './doc-links.ts';

const WORLD = {
  files: new Set(['README.md', 'docs/search.md', 'scripts/check/doc-links.ts']),
  folders: new Set(['docs', 'scripts', 'scripts/check']),
  commands: new Set(['check']),
  anchorsOf: () => new Set(['how-it-works']),
};
const check = (markdown: string, file = 'README.md') => checkDocLinks(file, markdown, WORLD);

describe('checkDocLinks', () => {
  it('accepts links, anchors, paths and commands that exist', () => {
    const text =
      'See [search](docs/search.md#how-it-works), [web](https://example.org/x), `scripts/check/` and `npm run check`.';
    expect(check(text)).toEqual([]);
    expect(check('[up](../README.md) and [here](#how-it-works)', 'docs/search.md')).toEqual([]);
  });

  it.each([
    ['[x](docs/nope.md)', 'the link to docs/nope.md leads nowhere'],
    ['[x]: docs/nope.md', 'the link to docs/nope.md leads nowhere'],
    ['[x](../outside.md)', 'the link to ../outside.md leads nowhere'],
    ['[x](docs/search.md#nope)', 'docs/search.md has no heading for #nope'],
    ['`scripts/check/nope.ts`', 'there is no scripts/check/nope.ts'],
    ['run `npm run nope`', 'there is no command npm run nope'],
  ])('refuses %s', (text, problem) => {
    expect(check(text)).toEqual([expect.stringContaining(problem)]);
  });

  it('leaves examples, patterns and what a run makes alone', () => {
    const text = '```\n[x](nope.md)\n```\n`tests/*.spec.ts` `site/<locale>/x` `cms/dist/`';
    expect(check(text)).toEqual([]);
  });
});

describe('getAnchors', () => {
  it('makes anchors as GitHub does', () => {
    expect(getAnchors('# A page\n## What, why & how?\n```\n# no heading\n```')).toEqual(
      new Set(['a-page', 'what-why--how']),
    );
  });
});
