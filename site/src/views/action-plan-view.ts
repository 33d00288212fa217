import type { EntryPageView } from './entry-page-view.ts';

export type ActionPlanView = EntryPageView<'action-plan'>;
