import { partialDate } from '@closer/shared/content/fuzzy-date.ts';
import { z } from 'zod';
import type { Facts, Fault } from './fault.ts';

/** Dates of another form are left to the contract. */
const part = partialDate.nullable().catch(null);
const period = z.object({
  start: part,
  end: part,
  statedMonths: z.number().nullable().catch(null),
});

/**
 * A period that runs backwards, or that states another length than its dates. Dates are compared as far
 * as both are known: 2015-05 to 2015 is no fault.
 */
export function checkPeriod(item: Facts): Fault[] {
  const { start, end, statedMonths } = period.parse(item);
  if (start === null || end === null) return [];
  const known = Math.min(start.length, end.length);
  if (end.slice(0, known) < start.slice(0, known)) return [{ key: 'publish.period', path: [] }];
  if (statedMonths === null) return [];
  const counted = countMonths(start, end);
  const [first] = counted;
  if (first === undefined || counted.includes(statedMonths)) return [];
  const params = { stated: statedMonths, counted: first };
  return [{ key: 'publish.months', params, path: ['statedMonths'] }];
}

/**
 * How many months lie between two dates, the first and the last counted: 2015-05 to 2017-01 is 21. Two
 * days may also be counted by the months completed between them. Empty where a month is not known.
 */
export function countMonths(start: string, end: string): readonly number[] {
  const [fromYear, fromMonth, fromDay] = start.split('-').map(Number);
  const [toYear, toMonth, toDay] = end.split('-').map(Number);
  if (fromYear === undefined || fromMonth === undefined) return [];
  if (toYear === undefined || toMonth === undefined) return [];
  const calendar = (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
  if (fromDay === undefined || toDay === undefined) return [calendar];
  const after = new Date(Date.UTC(toYear, toMonth - 1, toDay + 1));
  const years = after.getUTCFullYear() - fromYear;
  const begun = after.getUTCDate() < fromDay ? 1 : 0;
  const completed = years * 12 + after.getUTCMonth() + 1 - fromMonth - begun;
  return [...new Set([calendar, completed])].filter((months) => months > 0);
}
