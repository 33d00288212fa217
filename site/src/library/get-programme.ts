import type { Entry } from '@closer/shared/content/entry.ts';
import type { Programme } from '@closer/shared/content/programme.ts';
import type { Library } from './library.ts';

type Source = Pick<Library, 'projects' | 'programmes' | 'campaigns'>;

/**
 * The programme that paid for what an entry is or came out of: its own, that of its project or of the project it is a part
 * of, that of its campaign's project. Null where nobody has said.
 */
export function getProgramme(source: Source, entry: Entry): Programme | null {
  const met = new Set<string>();
  let at = getProjectId(source, entry);
  while (at !== null && !met.has(at)) {
    met.add(at);
    const project = source.projects.get(at);
    const programme = source.programmes.get(project?.programme ?? '');
    if (programme !== undefined) return programme;
    at = project?.partOf ?? null;
  }
  return null;
}

function getProjectId({ campaigns }: Source, entry: Entry): string | null {
  switch (entry.type) {
    case 'project':
      return entry.id;
    case 'material':
    case 'campaign':
    case 'case-study':
    case 'action-plan':
    case 'portfolio':
    case 'event':
    case 'network': {
      const campaign = 'campaign' in entry ? campaigns.get(entry.campaign ?? '') : undefined;
      return entry.project ?? campaign?.project ?? null;
    }
    case 'leaflet':
    case 'identity-asset':
      return campaigns.get(entry.campaign ?? '')?.project ?? null;
    case 'programme':
    case 'organisation':
    case 'place':
    case 'term':
    case 'page':
    case 'site':
      return null;
  }
}
