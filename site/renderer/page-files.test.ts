import { expect, test } from 'vitest';
import { buildFixtureContext } from '../../tests/fixtures/site-context.ts';
import { buildRoutes } from '../src/views/build-routes.ts';
import { encodeWithBase } from './base.ts';
import { getPageFile, getParams } from './page-files.ts';

/** What Astro does with a route file and its parameters. */
function fill(file: string, params: Readonly<Record<string, string | undefined>>): string {
  const parts = file.split('/').map((part) => {
    const [, name] = /^\[(?:\.\.\.)?(.+)\]$/u.exec(part) ?? [];
    return name === undefined ? (part === 'index' ? '' : part) : (params[name] ?? '');
  });
  return `/${parts.filter((part) => part !== '').join('/')}/`.replace(/\/+/gu, '/');
}

test('has a route file that stands for every page of the site', () => {
  for (const { page, path } of buildRoutes(buildFixtureContext())) {
    if (path === '/404.html') continue;
    const file = getPageFile(page, path);
    expect(fill(file, getParams(file, path))).toBe(path);
  }
});

test('refuses a path that a route file cannot stand for', () => {
  expect(() => getParams('[locale]/material/[slug]', '/en/term/roma/')).toThrow(
    'The route table has /en/term/roma/, which src/pages/[locale]/material/[slug].astro cannot stand for.',
  );
});

test('puts the path of the site wherever a compiled page names an asset', () => {
  const bytes = encodeWithBase('<link href="/__closer_base__/_astro/a.css">', '/library');
  expect(new TextDecoder().decode(bytes)).toBe('<link href="/library/_astro/a.css">');
});
