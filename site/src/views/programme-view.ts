import type { EntryPageView } from './entry-page-view.ts';

export type ProgrammeView = EntryPageView<'programme'>;
