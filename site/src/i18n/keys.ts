import { CAMPAIGN_KEYS } from './campaign-keys.ts';
import { DOCUMENT_KEYS } from './document-keys.ts';
import { ENTRY_KEYS } from './entry-keys.ts';
import { EVENT_KEYS } from './event-keys.ts';
import { FACT_KEYS } from './fact-keys.ts';
import { FRAME_KEYS } from './frame-keys.ts';
import { OFFLINE_KEYS } from './offline-keys.ts';
import { PLAN_KEYS } from './plan-keys.ts';
import { PROJECT_KEYS } from './project-keys.ts';

/** Every text of the interface. A dictionary holds exactly these, in its own language. */
export const KEYS = {
  ...FRAME_KEYS,
  ...ENTRY_KEYS,
  ...CAMPAIGN_KEYS,
  ...DOCUMENT_KEYS,
  ...OFFLINE_KEYS,
  ...FACT_KEYS,
  ...PROJECT_KEYS,
  ...PLAN_KEYS,
  ...EVENT_KEYS,
} as const;

export type Key = keyof typeof KEYS;
