import { locale, type Locale } from '@closer/shared/locales.ts';
import { formatPartialDate } from '@closer/site/src/i18n/format-date.ts';
import { formatMoney, nameCurrency } from '@closer/site/src/i18n/format-money.ts';
import { z } from 'zod';

const MARKUP = /[*#[\]()|_>]+/gu;

const text = z.string();
const texts = z.partialRecord(locale, z.string());
const list = z.array(z.unknown());
const group = z.record(z.string(), z.unknown());
const money = z.strictObject({ amount: z.number(), currency: z.string() });
const date = z.string().nullish();
const dated = z.object({
  period: z.object({ start: date, end: date }).nullish(),
  startDate: date,
  endDate: date,
  applicationDeadline: date,
});

/** Fields of an entry's prose that describe a picture. */
const OF_PICTURES = new Set(['coverAlt', 'alt']);

/** What stands on an entry's page beside title and summary: its long texts, the texts of its facts, its dates and amounts. */
export function listSeedTexts(
  long: Readonly<Record<string, unknown>>,
  facts: Readonly<Record<string, unknown>>,
  language: Locale,
): readonly string[] {
  const own = Object.entries(long).filter(([field]) => !OF_PICTURES.has(field));
  const amounts = listOf(facts, money);
  const currencies = new Set(amounts.map(({ currency }) => currency));
  return [
    ...own.flatMap(([, value]) => listTexts(value)),
    ...listFactTexts(facts, language),
    ...getDates(facts).map((date) => formatPartialDate(language, date)),
    ...amounts.map((amount) => formatMoney(language, amount)),
    ...[...currencies].map((code) => nameCurrency(language, code)),
  ].map((each) => each.replaceAll(MARKUP, ' ').trim());
}

/** All texts in a value, at any depth; keys of other entries are among those of facts. */
export function listTexts(value: unknown): readonly string[] {
  const plain = text.safeParse(value);
  return plain.success ? [plain.data] : listInner(value).flatMap(listTexts);
}

function listFactTexts(value: unknown, language: Locale): readonly string[] {
  const found = texts.safeParse(value);
  if (found.success) return [found.data[language] ?? []].flat();
  return listInner(value).flatMap((each) => listFactTexts(each, language));
}

function getDates(facts: unknown): readonly string[] {
  const { period, startDate, endDate, applicationDeadline } = dated.parse(facts);
  const all = [period?.start, period?.end, startDate, endDate, applicationDeadline];
  return [...new Set(all.filter((date) => typeof date === 'string'))];
}

/** All values of a shape in a value, at any depth. */
function listOf<Value>(value: unknown, shape: z.ZodType<Value>): readonly Value[] {
  const found = shape.safeParse(value);
  return found.success ? [found.data] : listInner(value).flatMap((each) => listOf(each, shape));
}

function listInner(value: unknown): readonly unknown[] {
  const many = list.safeParse(value);
  if (many.success) return many.data;
  const named = group.safeParse(value);
  return named.success ? Object.values(named.data) : [];
}
