import type { MemberView } from '../views/network-view.ts';
import type { OrganisationProjectView } from '../views/organisation-project-view.ts';
import type { ProvenanceView } from '../views/provenance-view.ts';
import { ARABIC, LONG_TITLE, LONG_WORD, text } from './sample-views.ts';

/* Sources, funding, members and projects of an organisation: with everything, and with the name alone. */

const link = (label: string, lang: string | null = null) => ({ href: '#', label, lang });

export const PROVENANCE: ProvenanceView = {
  sources: [
    {
      title: text(LONG_TITLE),
      href: '#',
      publisher: link(LONG_WORD, 'hu'),
      date: '29 January 2018',
      language: 'Arabic',
      wording: { text: `${ARABIC.text}\n${ARABIC.text}`, lang: 'ar' },
    },
    {
      title: text('A document of which only the title is known'),
      href: null,
      publisher: null,
      date: null,
      language: null,
      wording: null,
    },
  ],
  funding: {
    line: 'Funded by the European Union',
    disclaimer: LONG_TITLE,
    programme: link('A programme'),
  },
};

export const MEMBERS: readonly MemberView[] = [
  { link: link(LONG_WORD, 'hu'), kind: 'City', places: [link('A town'), link('A country')] },
  { link: link(ARABIC.text, 'ar'), kind: null, places: [] },
];

export const PROJECTS: readonly OrganisationProjectView[] = [
  {
    link: link(LONG_TITLE),
    kind: 'Project',
    sample: true,
    role: 'Lead partner',
    period: 'July 2008 – July 2011',
    benefit: text(LONG_TITLE),
  },
  {
    link: link(LONG_WORD, 'hu'),
    kind: 'Intervention',
    sample: false,
    role: 'Partner',
    period: null,
    benefit: null,
  },
];
