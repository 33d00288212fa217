import type { Campaign } from '@closer/shared/content/campaign.ts';
import type { Event } from '@closer/shared/content/event.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getPlacesAround } from '../library/get-places-around.ts';
import { buildEntryCalendarLink } from './build-calendar-link.ts';
import { buildGroups } from './build-entry-groups.ts';
import type { CampaignEventsView } from './campaign-view.ts';
import type { SiteContext } from './site-context.ts';

/** Events with a card; the others are named, since the page holds everything else of a campaign too. */
const EVENTS_SHOWN = 3;

/** The events of a campaign with their counts; null where nobody has entered any. */
export function buildCampaignEvents(
  context: SiteContext,
  campaign: Campaign,
  locale: Locale,
): CampaignEventsView | null {
  const events = context.library.relations.eventsByCampaign.get(campaign.id) ?? [];
  const say = t(locale);
  const [group] = buildGroups(context, locale, [
    { key: 'events', heading: say('campaign.events'), entries: events, shown: EVENTS_SHOWN },
  ]);
  if (group === undefined) return null;
  // What was cancelled does not take place, and a total would say that it does.
  const held = events.filter(({ eventStatus }) => eventStatus !== 'cancelled');
  const countries = new Set(held.flatMap((each) => getCountry(context, each)));
  const languages = new Set(held.flatMap((each) => each.languages.map(({ language }) => language)));
  const samples = held.filter(({ sample }) => sample).length;
  const count = (key: 'count.event' | 'count.country' | 'count.spokenLanguage', number: number) =>
    number === 0 ? [] : [say(key, { count: number })];
  return {
    group,
    totals: [
      ...count('count.event', held.length),
      ...count('count.country', countries.size),
      ...count('count.spokenLanguage', languages.size),
    ],
    samples: samples === 0 ? null : say('events.samples', { count: samples }),
    calendar: buildEntryCalendarLink(context, campaign, locale),
  };
}

function getCountry({ library }: SiteContext, { place }: Event): readonly string[] {
  const around = getPlacesAround(place, library.places);
  return around.filter(({ kind }) => kind === 'country').map(({ id }) => id);
}
