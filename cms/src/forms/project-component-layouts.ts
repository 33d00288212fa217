import { halves, ITEM_HEADING, wide, type FormLayout } from './form-layout.ts';

/** Parts of the forms of projects, plans, portfolios and events. */
export const PROJECT_COMPONENT_LAYOUTS: readonly FormLayout[] = [
  {
    uid: 'fact.money',
    name: 'money',
    rows: [halves('amount', 'currency')],
    mainField: 'amount',
    columns: [],
  },
  {
    uid: 'fact.source-document',
    name: 'source-document',
    rows: [
      wide('titles'),
      [
        ['publisher', 8],
        ['published', 4],
      ],
      [
        ['url', 8],
        ['language', 4],
      ],
      wide('wording'),
    ],
    mainField: ITEM_HEADING,
    columns: [],
  },
  {
    uid: 'project.objective',
    name: 'objective',
    rows: [[['level', 6]], wide('texts')],
    mainField: ITEM_HEADING,
    columns: [],
  },
  {
    uid: 'project.activity',
    name: 'activity',
    rows: [
      wide('titles'),
      wide('notes'),
      wide('items'),
      [
        ['fields', 8],
        ['progress', 4],
      ],
      wide('period'),
    ],
    mainField: ITEM_HEADING,
    columns: [],
  },
  {
    uid: 'project.activity-item',
    name: 'activity-item',
    rows: [wide('texts')],
    mainField: ITEM_HEADING,
    columns: [],
  },
  {
    uid: 'project.participation',
    name: 'participation',
    rows: [
      [
        ['organisation', 8],
        ['role', 4],
      ],
      wide('localBenefits'),
    ],
    mainField: ITEM_HEADING,
    columns: [],
  },
  {
    uid: 'project.beneficiary',
    name: 'beneficiary',
    rows: [
      [
        ['group', 8],
        ['direct', 4],
      ],
      wide('notes'),
    ],
    mainField: ITEM_HEADING,
    columns: [],
  },
  {
    uid: 'project.funding-source',
    name: 'funding-source',
    rows: [halves('kind', 'funder'), wide('amount')],
    mainField: ITEM_HEADING,
    columns: [],
  },
  {
    uid: 'plan.measure',
    name: 'measure',
    rows: [
      wide('titles'),
      halves('field', 'targetGroups'),
      [
        ['responsible', 8],
        ['progress', 4],
      ],
      wide('period'),
      wide('cost'),
      [['costMeaning', 6]],
      wide('fundingSources'),
      wide('indicator'),
      wide('risks'),
    ],
    mainField: ITEM_HEADING,
    columns: [],
  },
  {
    uid: 'plan.plan-participant',
    name: 'plan-participant',
    rows: [halves('group', 'organisation'), wide('notes')],
    mainField: ITEM_HEADING,
    columns: [],
  },
  {
    uid: 'plan.portfolio-project',
    name: 'portfolio-project',
    rows: [
      wide('titles'),
      [
        ['project', 8],
        ['progress', 4],
      ],
      [
        ['priorityGroups', 8],
        ['integrated', 4],
      ],
      wide('measures'),
    ],
    mainField: ITEM_HEADING,
    columns: [],
  },
  {
    uid: 'plan.portfolio-measure',
    name: 'portfolio-measure',
    rows: [[['field', 6]], wide('titles')],
    mainField: ITEM_HEADING,
    columns: [],
  },
  {
    uid: 'event.spoken-language',
    name: 'spoken-language',
    rows: [[['language', 6]]],
    mainField: 'language',
    columns: [],
  },
];
