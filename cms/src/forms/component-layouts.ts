import { halves, ITEM_HEADING, wide, type FormLayout } from './form-layout.ts';
import { PROJECT_COMPONENT_LAYOUTS } from './project-component-layouts.ts';

/** Parts of the forms of every type. */
const LIBRARY_COMPONENT_LAYOUTS: readonly FormLayout[] = [
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
      [
        ['source', 8],
        ['language', 4],
      ],
    ],
    mainField: 'value',
    columns: [],
  },
  {
    uid: 'fact.indicator',
    name: 'indicator',
    rows: [
      halves('label', 'group'),
      [
        ['planned', 4],
        ['reached', 4],
        ['qualifier', 4],
      ],
      [
        ['source', 8],
        ['language', 4],
      ],
    ],
    mainField: ITEM_HEADING,
    columns: [],
  },
  {
    uid: 'fact.range',
    name: 'range',
    rows: [halves('min', 'max')],
    mainField: 'min',
    columns: [],
  },
  {
    uid: 'fact.duration',
    name: 'duration',
    rows: [
      [
        ['min', 4],
        ['max', 4],
        ['unit', 4],
      ],
    ],
    mainField: 'unit',
    columns: [],
  },
  {
    uid: 'campaign.colour',
    name: 'colour',
    rows: [halves('hex', 'role'), wide('names')],
    mainField: 'hex',
    columns: [],
  },
  {
    uid: 'campaign.typeface',
    name: 'typeface',
    rows: [halves('name', 'licence'), wide('use'), wide('url')],
    mainField: 'name',
    columns: [],
  },
  {
    uid: 'campaign.participant',
    name: 'participant',
    rows: [halves('place', 'organisation'), halves('role', 'email')],
    mainField: ITEM_HEADING,
    columns: [],
  },
  {
    uid: 'campaign.local-campaign',
    name: 'local-campaign',
    rows: [wide('names'), halves('place', 'organisation'), halves('email', 'url')],
    mainField: ITEM_HEADING,
    columns: [],
  },
  {
    uid: 'campaign.copy-text',
    name: 'copy-text',
    rows: [halves('kind', 'language'), wide('text')],
    mainField: 'text',
    columns: [],
  },
  {
    uid: 'library.asset-variant',
    name: 'asset-variant',
    rows: [
      [
        ['tone', 4],
        ['language', 4],
        ['size', 4],
      ],
      wide('files'),
    ],
    mainField: 'tone',
    columns: [],
  },
  {
    uid: 'library.leaflet-section',
    name: 'leaflet-section',
    rows: [wide('heading'), wide('text')],
    mainField: 'heading',
    columns: [],
  },
  {
    uid: 'library.locked-slot',
    name: 'locked-slot',
    rows: [wide('kind')],
    mainField: 'kind',
    columns: [],
  },
  {
    uid: 'library.partner-slot',
    name: 'partner-slot',
    rows: [wide('kind')],
    mainField: 'kind',
    columns: [],
  },
];

/** Parts of forms: the components. */
export const COMPONENT_LAYOUTS: readonly FormLayout[] = [
  ...LIBRARY_COMPONENT_LAYOUTS,
  ...PROJECT_COMPONENT_LAYOUTS,
];
