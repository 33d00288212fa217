import type { EntryPageView } from './entry-page-view.ts';

export type PortfolioView = EntryPageView<'portfolio'>;
