import type { MotifView } from './build-motif-view.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import type {
  CrumbView,
  FrameView,
  LinkView,
  PictureView,
  RichTextView,
  TextView,
} from './frame-view.ts';
import type { FactView } from './material-view.ts';
import type { OrganisationProjectView } from './organisation-project-view.ts';

export interface OrganisationView {
  readonly page: 'organisation';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  readonly acronym: string | null;
  /** `City`, `Association`… in the page's language. */
  readonly kind: string | null;
  readonly summary: TextView | null;
  readonly body: RichTextView | null;
  readonly logo: PictureView | null;
  /** Stands where there is no picture. */
  readonly motif: MotifView;
  /** Names in other languages and forms; verbatim slips are not here. */
  readonly names: readonly {
    readonly text: string;
    readonly lang: string;
    readonly languageName: string;
    readonly kindLabel: string;
  }[];
  /** Place, sector, memberships. */
  readonly facts: readonly FactView[];
  readonly contact: {
    readonly address: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly website: { readonly href: string; readonly label: string } | null;
  } | null;
  readonly place: LinkView | null;
  readonly memberships: readonly LinkView[];
  /** Projects it takes part in, the one that began last first. */
  readonly projects: readonly OrganisationProjectView[];
  /** All else that is theirs, by what they did; each entry once in a group. */
  readonly groups: readonly EntryGroupView[];
}
