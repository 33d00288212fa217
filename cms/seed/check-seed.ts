import { ENTRY_TYPES, type EntryType } from '@closer/shared/content/entry.ts';
import type { Scheme } from '@closer/shared/content/term.ts';
import { z } from 'zod';
import { SEED_LINKS, type SeedTarget } from './seed-links.ts';
import type { Seed } from './seed-schema.ts';

/** What is wrong between the entries of a seed, a sentence each: keys used twice, links to nothing, terms of a wrong scheme. */
export function checkSeed(seed: Seed): string[] {
  return [
    ...checkUnique(seed),
    // A term stands under one of its own vocabulary.
    ...seed.term.flatMap((term) =>
      checkTarget(seed, `term ${term.key} · broader`, [term.broader], [term.scheme]),
    ),
    ...ENTRY_TYPES.flatMap((type) => (type === 'term' ? [] : checkLinks(seed, type))),
    ...checkSite(seed),
  ];
}

function checkUnique(seed: Seed): string[] {
  const codes = seed.term.map((term) => term.code);
  return codes
    .filter((code, at) => codes.indexOf(code) !== at)
    .map((code) => `term: the code "${code}" is used twice`);
}

function checkSite(seed: Seed): string[] {
  if (seed.site.length === 1) return [];
  return [`site: there must be one file of site settings, found ${String(seed.site.length)}`];
}

function checkLinks(seed: Seed, type: Exclude<EntryType, 'term'>): string[] {
  return seed[type].flatMap((entry) =>
    Object.entries(SEED_LINKS[type]).flatMap(([path, target]) =>
      checkTarget(seed, `${type} ${entry.key} · ${path}`, readKeys(entry, path.split('.')), target),
    ),
  );
}

const list = z.array(z.unknown());
const item = z.record(z.string(), z.unknown());

/** The keys under a path, those of all items together. */
function readKeys(value: unknown, path: readonly string[]): (string | null)[] {
  const many = list.safeParse(value);
  if (many.success) return many.data.flatMap((each) => readKeys(each, path));
  const [name, ...rest] = path;
  if (name === undefined || value === null) return [z.string().nullable().parse(value)];
  return readKeys(item.parse(value)[name], rest);
}

function checkTarget(
  seed: Seed,
  where: string,
  keys: readonly (string | null)[],
  target: SeedTarget,
): string[] {
  return typeof target === 'string'
    ? checkKeys(seed, target, where, keys)
    : checkTerms(seed, where, keys, target);
}

function checkKeys(
  seed: Seed,
  type: Exclude<EntryType, 'page' | 'site'>,
  where: string,
  keys: readonly (string | null)[],
): string[] {
  const known = new Set(seed[type].map((entry) => entry.key));
  return keys
    .filter((key) => key !== null && !known.has(key))
    .map((key) => `${where}: there is no ${type} "${String(key)}" in the seed`);
}

function checkTerms(
  seed: Seed,
  where: string,
  keys: readonly (string | null)[],
  schemes: readonly Scheme[],
): string[] {
  const missing = checkKeys(seed, 'term', where, keys);
  if (missing.length > 0) return missing;
  const used = seed.term.filter((term) => keys.includes(term.key));
  return used
    .filter((term) => !schemes.includes(term.scheme))
    .map(
      (term) => `${where}: "${term.key}" is of scheme ${term.scheme}, not ${schemes.join(' or ')}`,
    );
}
