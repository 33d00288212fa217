import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { KEYS } from './keys.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

const source = globSync(['**/*.{ts,tsx,astro}', '../server/*.ts'], { cwd: root })
  .filter((path) => !path.endsWith('keys.ts') && !/\.test(?:-d)?\.tsx?$/u.test(path))
  .map((path) => readFileSync(root + path, 'utf8'))
  .join('\n');

function findAll(pattern: RegExp): ReadonlySet<string> {
  return new Set(Array.from(source.matchAll(pattern), ([, part]) => String(part)));
}

/** Keys put together from a code of the content model: `licence.${code}`, `${page}.title`. */
const heads = findAll(/`([a-zA-Z]+)\.\$\{\w+(?:\.\w+)*\}`/gu);
const tails = findAll(/`\$\{\w+\}\.([a-zA-Z]+)`/gu);

test('every text is used somewhere, so that nobody translates for nothing', () => {
  const unused = Object.keys(KEYS).filter((key) => {
    const [head = '', tail = ''] = key.split('.');
    return !source.includes(`'${key}'`) && !heads.has(head) && !tails.has(tail);
  });
  expect(unused).toEqual([]);
});
