import type { EntryPageView } from './entry-page-view.ts';

export type NetworkView = EntryPageView<'network'>;
