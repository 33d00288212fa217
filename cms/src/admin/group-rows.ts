import type { Group } from '../forms/form-layout.ts';

interface Named {
  readonly name: string;
}

/** Rows of a form under one heading; none for what stands above the first. */
export interface Panel<Field> {
  readonly group: Group | null;
  readonly rows: readonly (readonly Field[])[];
}

/**
 * The rows of a form in its parts. A part begins with the row that holds its first field, wherever an
 * operator has put that row.
 */
export function groupRows<Field extends Named>(
  rows: readonly (readonly Field[])[],
  groups: readonly Group[],
): readonly Panel<Field>[] {
  return rows.reduce<readonly Panel<Field>[]>((panels, row) => {
    const group = groups.find(({ first }) => row.some(({ name }) => name === first));
    const last = panels.at(-1);
    if (group !== undefined || last === undefined) {
      return [...panels, { group: group ?? null, rows: [row] }];
    }
    return [...panels.slice(0, -1), { ...last, rows: [...last.rows, row] }];
  }, []);
}
