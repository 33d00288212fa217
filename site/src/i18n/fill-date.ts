/**
 * How a language writes dates, by month from January on, with `{day}` and `{year}` where these stand: for the browser, since not every one knows
 * every language of the site (Chromium writes Macedonian dates in English).
 */
export interface DatePatterns {
  readonly months: readonly string[];
  readonly days: readonly string[];
}

/** A date as far as it is known, from `2015`, `2015-12` or `2015-12-31`; see `formatPartialDate`. */
export function fillDate({ months, days }: DatePatterns, value: string): string {
  const [year = '', month, day] = value.split('-');
  if (month === undefined) return year;
  const pattern = (day === undefined ? months : days)[Number(month) - 1] ?? value;
  return pattern.replace('{year}', year).replace('{day}', String(Number(day)));
}
