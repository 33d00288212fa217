import type { EntryPageView } from './entry-page-view.ts';
import type { OrganisationView } from './organisation-view.ts';

export interface ProgrammeView extends EntryPageView<'programme'> {
  /** Every form of its name but slips of a source. */
  readonly names: OrganisationView['names'];
}
