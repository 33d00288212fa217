import type { ActionPlanView } from './action-plan-view.ts';
import type { AToZView } from './a-z-view.ts';
import type { CampaignView } from './campaign-view.ts';
import type { CaseStudyView } from './case-study-view.ts';
import type { EntryListView, OrganisationsView, TreeView } from './directory-view.ts';
import type { DocumentView } from './document-view.ts';
import type { EventMonthView } from './event-month-view.ts';
import type { EventView } from './event-view.ts';
import type { EventsView } from './events-view.ts';
import type { FiguresView } from './figures-view.ts';
import type { GoneView } from './gone-view.ts';
import type { HomeView } from './home-view.ts';
import type { IdentityAssetView } from './identity-asset-view.ts';
import type { LanguageChooserView } from './language-chooser-view.ts';
import type { LeafletView } from './leaflet-view.ts';
import type { FacetPageView, LibraryView } from './library-view.ts';
import type { MaterialView } from './material-view.ts';
import type { NetworkView } from './network-view.ts';
import type { NotFoundView } from './not-found-view.ts';
import type { OfflineView } from './offline-view.ts';
import type { OrganisationView } from './organisation-view.ts';
import type { PlaceView } from './place-view.ts';
import type { PlainPageView } from './plain-page-view.ts';
import type { PortfolioView } from './portfolio-view.ts';
import type { ProgrammeView } from './programme-view.ts';
import type { ProjectView } from './project-view.ts';
import type { SearchView } from './search-view.ts';
import type { TermView } from './term-view.ts';

/** Every kind of page the site has. A page is a pure function of its view. */
export type PageView =
  | LanguageChooserView
  | HomeView
  | LibraryView
  | FacetPageView
  | OrganisationsView
  | EntryListView
  | TreeView
  | MaterialView
  | CampaignView
  | LeafletView
  | DocumentView
  | IdentityAssetView
  | CaseStudyView
  | ProjectView
  | FiguresView
  | ProgrammeView
  | NetworkView
  | ActionPlanView
  | PortfolioView
  | EventView
  | EventsView
  | EventMonthView
  | OrganisationView
  | PlaceView
  | TermView
  | AToZView
  | SearchView
  | OfflineView
  | PlainPageView
  | NotFoundView
  | GoneView;
