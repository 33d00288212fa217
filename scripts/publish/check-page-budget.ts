import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import { createBudgetCheck } from '../check/check-budgets.ts';
import type { Budgets } from '../check/check-budgets.ts';
import type { CheckPage, ReadOutput } from './render-release.ts';

const pageBudget = z.strictObject({
  html: z.number(),
  css: z.number(),
  script: z.number(),
  fonts: z.number(),
  pictures: z.number(),
});
const budgetsSchema = z.strictObject({
  reading: pageBudget,
  search: pageBudget,
  plan: pageBudget,
});

/** The quickest level is enough for nearly every page, and three times as quick. */
function gzipSize(bytes: Uint8Array, enough = 0): number {
  const coarse = enough === 0 ? Infinity : gzipSync(bytes, { level: 1 }).byteLength;
  return coarse <= enough ? coarse : gzipSync(bytes).byteLength;
}

function readBudgets(): Budgets {
  const file = new URL('../check/budgets.json', import.meta.url);
  return budgetsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * The check of pages against budgets, for one publish: it remembers what it weighed.
 *
 * @param siteUrl without a slash at its end.
 * @param budgets those of `scripts/check/budgets.json` where nothing else is said.
 */
export function createPageBudgetCheck(siteUrl: string, budgets = readBudgets()): CheckPage {
  let readOutput: ReadOutput = () => Promise.resolve(undefined);
  const check = createBudgetCheck(budgets, {
    read: (path) => readOutput(path),
    gzipSize,
    base: new URL(siteUrl).pathname.replace(/\/$/u, ''),
  });
  return async (path, html, read) => {
    readOutput = read;
    const findings = await check(path, html);
    return findings.map(({ path: entry, problem }) => ({
      locale: locale.safeParse(path.split('/')[1]).data ?? null,
      type: 'address',
      entry,
      field: '',
      problem,
      adminPath: null,
    }));
  };
}
