import { halves, ITEM_HEADING, thirds, uneven, wide, type FormLayout } from './form-layout.ts';
import { PROJECT_COMPONENT_LAYOUTS } from './project-component-layouts.ts';

/** Parts of the forms of every type. */
const LIBRARY_COMPONENT_LAYOUTS: readonly FormLayout[] = [
  {
    uid: 'library.edition',
    name: 'edition',
    rows: [
      halves('language', 'kind'),
      wide('files'),
      uneven('title', 'version'),
      uneven('url', 'supersedes'),
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
    rows: [thirds('language', 'text', 'kind')],
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
    rows: [thirds('start', 'end', 'statedMonths')],
    mainField: 'start',
    columns: [],
  },
  {
    uid: 'fact.statistic',
    name: 'statistic',
    rows: [
      thirds('value', 'qualifier', 'year'),
      [
        ['measure', 4],
        ['subgroup', 8],
      ],
      uneven('source', 'language'),
    ],
    mainField: 'value',
    columns: [],
  },
  {
    uid: 'fact.indicator',
    name: 'indicator',
    rows: [
      halves('label', 'group'),
      thirds('planned', 'reached', 'qualifier'),
      uneven('source', 'language'),
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
    rows: [thirds('min', 'max', 'unit')],
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
    rows: [thirds('tone', 'language', 'size'), wide('files')],
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
