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

const wide = (field: string): readonly Place[] => [[field, 12]];
const halves = (left: string, right: string): readonly Place[] => [
  [left, 6],
  [right, 6],
];

/** Types, in the order of the Content Manager. */
export const TYPE_LAYOUTS: readonly FormLayout[] = [
  {
    uid: 'api::material.material',
    name: 'material',
    rows: [
      [
        ['title', 8],
        ['slug', 4],
      ],
      wide('summary'),
      wide('editions'),
      halves('licence', 'materialType'),
      halves('fields', 'targetGroups'),
      halves('creators', 'publisher'),
      wide('date'),
      halves('cover', 'coverAlt'),
      wide('body'),
      halves('audiences', 'competences'),
      halves('places', 'usedBy'),
      halves('basedOn', 'owner'),
      wide('altTitles'),
      [['sample', 4]],
    ],
    mainField: 'title',
    columns: ['title', 'materialType', 'licence', 'updatedAt'],
  },
  {
    uid: 'api::organisation.organisation',
    name: 'organisation',
    rows: [
      [
        ['title', 8],
        ['slug', 4],
      ],
      wide('summary'),
      [
        ['acronym', 4],
        ['kind', 4],
        ['sector', 4],
      ],
      halves('place', 'address'),
      [
        ['website', 4],
        ['email', 4],
        ['phone', 4],
      ],
      halves('logo', 'logoAlt'),
      wide('body'),
      wide('names'),
      halves('memberships', 'owner'),
    ],
    mainField: 'title',
    columns: ['title', 'acronym', 'kind', 'place'],
  },
  {
    uid: 'api::page.page',
    name: 'page',
    rows: [
      [
        ['title', 8],
        ['slug', 4],
      ],
      wide('summary'),
      wide('body'),
      [['code', 6]],
    ],
    mainField: 'title',
    columns: ['title', 'code', 'updatedAt'],
  },
  {
    uid: 'api::site.site',
    name: 'site',
    rows: [
      halves('title', 'tagline'),
      wide('summary'),
      [['contactEmail', 6]],
      halves('featuredTerms', 'featuredMaterials'),
    ],
    mainField: 'title',
    columns: [],
  },
  {
    uid: 'api::term.term',
    name: 'term',
    rows: [
      wide('prefLabel'),
      wide('altLabel'),
      wide('definition'),
      [
        ['scheme', 4],
        ['code', 4],
        ['order', 4],
      ],
      halves('broader', 'exactMatch'),
    ],
    mainField: 'label',
    columns: ['label', 'scheme', 'code', 'order'],
  },
  {
    uid: 'api::place.place',
    name: 'place',
    rows: [
      wide('names'),
      [
        ['kind', 4],
        ['code', 4],
        ['parent', 4],
      ],
      wide('summary'),
      wide('statistics'),
      [
        ['isoCode', 3],
        ['nutsCode', 3],
        ['latitude', 3],
        ['longitude', 3],
      ],
    ],
    mainField: 'label',
    columns: ['label', 'kind', 'parent', 'code'],
  },
];

export const COMPONENT_LAYOUTS: readonly FormLayout[] = [
  {
    uid: 'library.edition',
    name: 'edition',
    rows: [
      halves('language', 'kind'),
      wide('files'),
      [
        ['title', 8],
        ['version', 4],
      ],
      [
        ['url', 8],
        ['supersedes', 4],
      ],
      [['adaptedBy', 6]],
    ],
    mainField: 'language',
    columns: [],
  },
  {
    uid: 'fact.text',
    name: 'text',
    rows: [
      [
        ['language', 4],
        ['text', 8],
      ],
    ],
    mainField: 'text',
    columns: [],
  },
  {
    uid: 'fact.name-form',
    name: 'name-form',
    rows: [
      [
        ['language', 4],
        ['text', 4],
        ['kind', 4],
      ],
    ],
    mainField: 'text',
    columns: [],
  },
  {
    uid: 'fact.fuzzy-date',
    name: 'fuzzy-date',
    rows: [halves('value', 'qualifier')],
    mainField: 'value',
    columns: [],
  },
  {
    uid: 'fact.period',
    name: 'period',
    rows: [
      [
        ['start', 4],
        ['end', 4],
        ['statedMonths', 4],
      ],
    ],
    mainField: 'start',
    columns: [],
  },
  {
    uid: 'fact.statistic',
    name: 'statistic',
    rows: [
      [
        ['value', 4],
        ['qualifier', 4],
        ['year', 4],
      ],
      [
        ['measure', 4],
        ['subgroup', 8],
      ],
      wide('source'),
    ],
    mainField: 'value',
    columns: [],
  },
];

export const FORM_LAYOUTS: readonly FormLayout[] = [...TYPE_LAYOUTS, ...COMPONENT_LAYOUTS];
