/** A field and the columns of twelve that it takes. */
export type Place = readonly [field: string, size: 3 | 4 | 6 | 8 | 9 | 12];

/** A part of a form under a heading of its own. */
export interface Group {
  /** Its heading in the dictionaries: `form.group.<name>`. */
  readonly name: string;
  /** The field that it begins with. */
  readonly first: string;
}

export interface FormLayout {
  /** Strapi's name of the type or component. */
  readonly uid: string;
  /** Its name in the dictionaries: `form.<name>.<field>`. */
  readonly name: string;
  /** Rows from top to bottom: what it is called first, then what it says, then facts. */
  readonly rows: readonly (readonly Place[])[];
  /** Parts that a long form falls into, from top to bottom; none: the form is one part. */
  readonly groups?: readonly Group[];
  /** What an entry is called where it is chosen or linked. */
  readonly mainField: string;
  /** Columns of the list; components have none. */
  readonly columns: readonly string[];
}

/** The hidden field by which an item of a list is called: `item-headings.ts` fills it. */
export const ITEM_HEADING = 'itemHeading';

/** A row of one field. */
export const wide = (field: string): readonly Place[] => [[field, 12]];
/** A row of two fields. */
export const halves = (left: string, right: string): readonly Place[] => [
  [left, 6],
  [right, 6],
];
/** A row of three fields. */
export const thirds = (left: string, middle: string, right: string): readonly Place[] => [
  [left, 4],
  [middle, 4],
  [right, 4],
];
/** A row of a field with much in it and one with little. */
export const uneven = (left: string, right: string): readonly Place[] => [
  [left, 8],
  [right, 4],
];
/** Name and address, as most forms begin. */
export const TITLE_ROW = uneven('title', 'slug');
/** The entry that took its place, as most forms end. */
export const REPLACED_ROW: readonly Place[] = [['replacedBy', 6]];
