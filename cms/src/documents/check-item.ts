import { z } from 'zod';
import { checkPeriod } from './check-period.ts';
import type { Facts, Fault } from './fault.ts';

const list = z.array(z.unknown());
const range = z.object({ min: z.number().nullable(), max: z.number().nullable() });
const money = z.object({ currency: z.string().nullable().catch(null) });

/** What must hold inside an item, by its component; each fault at the field where it is mended. */
export const ITEM_RULES: Readonly<Record<string, (item: Facts) => Fault[]>> = {
  'fact.range': checkRange,
  'fact.duration': checkRange,
  'fact.period': checkPeriod,
  'fact.money': checkMoney,
  'fact.source-document': checkSource,
  'library.edition': checkEdition,
  'library.asset-variant': (item) =>
    isEmpty(item['files']) ? [{ key: 'publish.missing', path: ['files'] }] : [],
};

/**
 * Whether a list as Strapi gives it holds nothing; null and undefined hold nothing either.
 *
 * @throws ZodError for what is no list.
 */
export function isEmpty(value: unknown): boolean {
  return list.parse(value ?? []).length === 0;
}

function checkRange(item: Facts): Fault[] {
  const { min, max } = range.parse(item);
  return min !== null && max !== null && min > max ? [{ key: 'publish.range', path: [] }] : [];
}

function checkEdition(item: Facts): Fault[] {
  return isEmpty(item['files']) && !item['url'] ? [{ key: 'publish.edition', path: [] }] : [];
}

/** Three letters that are no currency have the right form, and readers could not tell what they mean. */
function checkMoney(item: Facts): Fault[] {
  const { currency } = money.parse(item);
  if (currency === null || !/^[A-Z]{3}$/u.test(currency)) return [];
  if (Intl.supportedValuesOf('currency').includes(currency)) return [];
  return [{ key: 'publish.currency', params: { currency }, path: ['currency'] }];
}

/** Readers are shown a source by its title. */
function checkSource(item: Facts): Fault[] {
  const told = Boolean(item['url']) || Boolean(item['wording']);
  return told && isEmpty(item['titles']) ? [{ key: 'publish.source-title', path: ['titles'] }] : [];
}
