import type { EntryPageView } from './entry-page-view.ts';

export type ProjectView = EntryPageView<'project'>;
