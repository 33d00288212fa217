import type { AToZView } from './a-z-view.ts';
import type { OrganisationsView, TreeView } from './directory-view.ts';
import type { GoneView } from './gone-view.ts';
import type { HomeView } from './home-view.ts';
import type { LanguageChooserView } from './language-chooser-view.ts';
import type { FacetPageView, LibraryView } from './library-view.ts';
import type { MaterialView } from './material-view.ts';
import type { NotFoundView } from './not-found-view.ts';
import type { OrganisationView } from './organisation-view.ts';
import type { PlaceView } from './place-view.ts';
import type { PlainPageView } from './plain-page-view.ts';
import type { SearchView } from './search-view.ts';
import type { TermView } from './term-view.ts';

/** Every kind of page the site has. A page is a pure function of its view. */
export type PageView =
  | LanguageChooserView
  | HomeView
  | LibraryView
  | FacetPageView
  | OrganisationsView
  | TreeView
  | MaterialView
  | OrganisationView
  | PlaceView
  | TermView
  | AToZView
  | SearchView
  | PlainPageView
  | NotFoundView
  | GoneView;
