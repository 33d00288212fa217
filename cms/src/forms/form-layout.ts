/** A field and the columns of twelve that it takes. */
export type Place = readonly [field: string, size: 3 | 4 | 6 | 8 | 9 | 12];

export interface FormLayout {
  /** Strapi's name of the type or component. */
  readonly uid: string;
  /** Its name in the dictionaries: `form.<name>.<field>`. */
  readonly name: string;
  /** Rows from top to bottom: what it is called first, then what it says, then facts. */
  readonly rows: readonly (readonly Place[])[];
  /** What an entry is called where it is chosen or linked. */
  readonly mainField: string;
  /** Columns of the list; components have none. */
  readonly columns: readonly string[];
}

/** A row of one field. */
export const wide = (field: string): readonly Place[] => [[field, 12]];
/** A row of two fields. */
export const halves = (left: string, right: string): readonly Place[] => [
  [left, 6],
  [right, 6],
];
