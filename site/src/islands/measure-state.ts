import type { MeasureOrder, MeasureToolsView } from '../views/measure-view.ts';

/** What the reader of a table of measures has chosen: all of it stands in the address. */
export interface MeasureState {
  /** Chosen value by filter; a filter that is not named is open. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Null: the order of the plan. */
  readonly order: MeasureOrder | null;
}

export const EVERYTHING: MeasureState = { chosen: {}, order: null };

/** Reads `?field=housing&sort=cost`. Never throws: a value that the table does not have is left out. */
export function parseMeasureState(search: string, tools: MeasureToolsView): MeasureState {
  const params = new URLSearchParams(search);
  const chosen = tools.filters.flatMap(({ key, values }) => {
    const wanted = params.get(key);
    const known = values.find(({ value }) => value === wanted);
    return known === undefined ? [] : [[key, known.value] as const];
  });
  const sort = params.get('sort');
  return {
    chosen: Object.fromEntries(chosen),
    order: tools.orders.find(({ key }) => key === sort)?.key ?? null,
  };
}

/** The part of an address from `?` on; empty where nothing is chosen. The way back of `parseMeasureState`. */
export function toMeasureAddress({ chosen, order }: MeasureState): string {
  const params = new URLSearchParams(Object.entries(chosen));
  if (order !== null) params.set('sort', order);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Rows that the table shows, from 0, in their order: those that fit every filter. */
export function getShownRows(tools: MeasureToolsView, { chosen, order }: MeasureState) {
  const all =
    tools.orders.find(({ key }) => key === order)?.rows ??
    Array.from({ length: tools.total }, (_, at) => at);
  const sets = tools.filters.flatMap(({ key, values }) => {
    const value = values.find((each) => each.value === chosen[key]);
    return value === undefined ? [] : [new Set(value.rows)];
  });
  return all.filter((row) => sets.every((set) => set.has(row)));
}
