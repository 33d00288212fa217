import type { EntryPageView } from './entry-page-view.ts';

export type EventView = EntryPageView<'event'>;
