import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { writeCsv } from '@closer/shared/tables/write-csv.ts';
import { t } from '../i18n/t.ts';
import { MEASURE_FORMATS, type MeasureFormat } from '../library/get-measure-files.ts';
import { getTitle } from '../views/build-link.ts';
import { buildMeasureTable, type Cell } from '../views/build-measure-table.ts';
import { getMeasuresPath } from '../views/measure-paths.ts';
import type { SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';
import { toContentDisposition } from './plan-files.ts';
import { writeWorkbook } from './write-workbook.ts';

const TYPES: Readonly<Record<MeasureFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The measures of each action plan as files beside its page, in the page's language. */
export function planMeasures(context: SiteContext): readonly PlannedOutput[] {
  const plans = [...context.library.actionPlans.values()].filter(
    ({ measures }) => measures.length > 0,
  );
  return plans.flatMap((plan) =>
    LOCALE_CODES.flatMap((locale) =>
      MEASURE_FORMATS.map((format) => planTable(context, plan, locale, format)),
    ),
  );
}

function planTable(
  context: SiteContext,
  plan: ActionPlan,
  locale: Locale,
  format: MeasureFormat,
): PlannedOutput {
  const path = getMeasuresPath(context, plan, locale, format);
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
