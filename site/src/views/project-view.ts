import type { EntryPageView } from './entry-page-view.ts';
import type { IndicatorView } from './case-study-view.ts';
import type { LinkView, NamedView, TextView } from './frame-view.ts';
import type { FactView } from './material-view.ts';
import type { MapView } from './map-view.ts';
import type { TimelineView } from './timeline-view.ts';

/** Objectives of one level, in the order of the source. */
export interface ObjectivesView {
  readonly key: 'main' | 'overall' | 'specific';
  /** `Specific objectives`; in the singular where there is one. */
  readonly heading: string;
  readonly texts: readonly TextView[];
}

/** A stage or part of the work. */
export interface ActivityView {
  /** Its name; a number of the page's language where it has none. */
  readonly title: TextView;
  readonly note: TextView | null;
  readonly items: readonly TextView[];
  readonly fields: readonly LinkView[];
  /** `planned · December 2015`; null where neither is said. */
  readonly state: string | null;
}

/** Who takes part, with what it brings them. */
export interface PartnerView {
  /** Place in the order of the source: also its number on the map. */
  readonly number: number;
  readonly name: NamedView;
  /** `Lead partner`; null for a partner like the others. */
  readonly role: string | null;
  /** The place it is in and the country of that. */
  readonly places: readonly LinkView[];
  readonly benefit: TextView | null;
}

/** Who the work is for. */
export interface BeneficiaryView {
  readonly group: LinkView | null;
  readonly note: TextView | null;
  /** The source says that they are reached themselves. */
  readonly direct: boolean;
}

/** A part of the money, or the whole. */
export interface MoneyLineView {
  readonly label: string;
  /** `1 756 996,00 RON`; null where only the funder is known. */
  readonly amount: string | null;
  readonly funder: LinkView | null;
  /** `10 % of the total (our calculation)`; null where it cannot be computed. */
  readonly share: string | null;
}

export interface ProjectView extends EntryPageView<'project'> {
  readonly subtitle: TextView | null;
  /** `CoNet`; null where it has none. */
  readonly acronym: string | null;
  /** The project it is a part of. */
  readonly partOf: LinkView | null;
  readonly objectives: readonly ObjectivesView[];
  readonly activities: readonly ActivityView[];
  /** Null where nothing has a date. */
  readonly timeline: TimelineView | null;
  readonly partners: readonly PartnerView[];
  /** `11 partners, as the source states`; null where it states no number. */
  readonly statedPartners: string | null;
  /** Null where fewer than two partners have a known place. */
  readonly map: MapView | null;
  readonly beneficiaries: readonly BeneficiaryView[];
  readonly priorityGroups: readonly LinkView[];
  readonly competences: readonly LinkView[];
  /** The source ends its list of competences with “and others”. */
  readonly competencesOpen: boolean;
  readonly indicators: readonly IndicatorView[];
  /** Where all figures come from; null where each says its own. */
  readonly indicatorsSource: TextView | null;
  readonly money: readonly MoneyLineView[];
  /** Lines on the programme: its name, part, years, funder. */
  readonly programme: readonly FactView[];
  /** Nothing but its title is known. */
  readonly isBare: boolean;
  /** The page with all its figures; null where it has none. */
  readonly figures: LinkView | null;
  /** The list of all projects. */
  readonly all: LinkView;
}
