import type { KeyDescription } from './key-description.ts';

/** Texts of projects, programmes, networks, plans and events, and of their lists. */
export const PROJECT_KEYS = {
  'projects.title': { says: 'Heading of the list of all projects' },
  'projects.description': { says: 'Description of that list, for search engines too' },
  'actionPlans.title': { says: 'Heading of the list of all plans; link in the foot' },
  'actionPlans.description': { says: 'Description of that list, for search engines too' },
  'networks.title': { says: 'Heading of the list of all networks; link in the foot' },
  'networks.description': { says: 'Description of that list, for search engines too' },
  'events.title': { says: 'Heading of the list of all events' },
  'events.description': { says: 'Description of that list, for search engines too' },
  'projectKind.project': { says: 'What a project is' },
  'projectKind.intervention': {
    says: 'What a project is: work in one place, or a part of another',
  },
  'planKind.local-action': { says: 'Kind of plan' },
  'planKind.emergency-needs': { says: 'Kind of plan: for needs that cannot wait' },
  'planKind.development-strategy': { says: 'Kind of plan' },
  'planKind.integrated': { says: 'Kind of plan: several fields at once' },
} as const satisfies Readonly<Record<string, KeyDescription>>;
