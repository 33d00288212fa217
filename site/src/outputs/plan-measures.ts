import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { writeCsv } from '../islands/write-csv.ts';
import { getRedirects } from '../library/get-redirects.ts';
import { getTitle } from '../views/build-link.ts';
import { buildMeasureTable, type Cell } from '../views/build-measure-table.ts';
import { getMeasuresPath, MEASURE_FORMATS, type MeasureFormat } from '../views/measure-paths.ts';
import type { SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';
import { toContentDisposition } from './plan-files.ts';
import { writeWorkbook } from './write-workbook.ts';

const TYPES: Readonly<Record<MeasureFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The measures of each action plan as files beside its page, in the page's language; at the former addresses of the page too, since
 * a file cannot lead on.
 */
export function planMeasures(context: SiteContext): readonly PlannedOutput[] {
  const plans = [...context.library.actionPlans.values()].filter(
    ({ measures }) => measures.length > 0,
  );
  const former = Map.groupBy(getRedirects(context.library), ({ to }) => to);
  return plans.flatMap((plan) =>
    LOCALE_CODES.flatMap((locale) =>
      MEASURE_FORMATS.flatMap((format) => {
        const path = getMeasuresPath(context, plan, locale, format);
        const name = path.slice(path.lastIndexOf('/') + 1);
        const moved = former.get(path.slice(0, -name.length)) ?? [];
        return [path, ...moved.map(({ from }) => from + name)].map((address) =>
          planTable(context, plan, locale, format, address),
        );
      }),
    ),
  );
}

function planTable(
  context: SiteContext,
  plan: ActionPlan,
  locale: Locale,
  format: MeasureFormat,
  path: string,
): PlannedOutput {
  const heading = t(locale)('measures.heading');
  const rows = () => buildMeasureTable(context, plan, locale);
  const name = toFileName(`${getTitle(plan, locale).text} - ${heading}.${format}`);
  return {
    path,
    kind: 'asset',
    about: `${plan.type} ${plan.id}, ${locale}`,
    getKey: () => context.digest(JSON.stringify([format, name, rows()])),
    make: async () => ({
      status: 200,
      type: TYPES[format],
      headers: { 'content-disposition': toContentDisposition(path, name) },
      body:
        format === 'csv'
          ? new TextEncoder().encode(writeCsv(rows().map((cells) => cells.map(toText))))
          : await writeWorkbook(heading, rows()),
    }),
  };
}

const toText = (cell: Cell): string => (cell === null ? '' : String(cell));

/** Without what file systems refuse. */
function toFileName(name: string): string {
  return name.replace(/[\s\u0000-\u001f"*/:<>?\\|]+/gu, ' ').trim();
}
