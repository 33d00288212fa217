import type { Event } from '@closer/shared/content/event.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getTermIds } from '../library/entry-facts.ts';
import { getEventDays } from '../library/event-days.ts';
import { getProse } from '../library/get-prose.ts';
import { pick } from './build-link.ts';
import { toMachineTime } from './format-event-time.ts';
import { toReference, toReferences } from './json-ld-reference.ts';
import type { JsonLdNode } from './json-ld.ts';
import type { SiteContext } from './site-context.ts';

const SCHEMA = 'https://schema.org/';
const STATUS = {
  scheduled: `${SCHEMA}EventScheduled`,
  postponed: `${SCHEMA}EventPostponed`,
  cancelled: `${SCHEMA}EventCancelled`,
} as const;
const ATTENDANCE = {
  'on-site': `${SCHEMA}OfflineEventAttendanceMode`,
  online: `${SCHEMA}OnlineEventAttendanceMode`,
  mixed: `${SCHEMA}MixedEventAttendanceMode`,
} as const;
/** Codes of event types at which one learns. */
const TEACHING = ['training', 'workshop'];

/** An event as schema.org says it; one without a day has no date, which search engines then leave out. */
export function describeEvent(context: SiteContext, event: Event, locale: Locale): JsonLdNode {
  const { terms, campaigns, organisations } = context.library;
  const type = event.eventType === null ? undefined : terms.get(event.eventType);
  const one = (id: string | null) => (id === null ? [] : [id]);
  return {
    '@type': TEACHING.includes(type?.code ?? '') ? 'EducationEvent' : 'Event',
    ...describeDates(event),
    eventStatus: STATUS[event.eventStatus],
    eventAttendanceMode: event.attendance === null ? null : ATTENDANCE[event.attendance],
    inLanguage: event.languages.map(({ language }) => language),
    isAccessibleForFree: event.free,
    maximumAttendeeCapacity: event.capacity,
    location: describeLocation(context, event, locale),
    organizer: toReferences(context, 'Organization', pick(organisations, event.organisers), locale),
    offers: describeOffer(event),
    about: toReferences(context, 'DefinedTerm', pick(terms, getTermIds(event)), locale),
    superEvent: toReferences(context, 'EventSeries', pick(campaigns, one(event.campaign)), locale),
  };
}

/** Days, or moments with their distance from UTC. An end on the same day without hours says nothing. */
function describeDates(event: Event): JsonLdNode {
  const days = getEventDays(event);
  if (days === null) return {};
  const { startTime, endTime, timeZone } = event;
  return {
    startDate: toMachineTime(days.first, startTime, timeZone),
    endDate:
      endTime === null && days.first === days.last && startTime !== null
        ? null
        : toMachineTime(days.last, endTime, timeZone),
  };
}

function describeLocation(
  context: SiteContext,
  event: Event,
  locale: Locale,
): readonly JsonLdNode[] {
  const { places } = context.library;
  const place = event.place === null ? undefined : places.get(event.place);
  const known = place === undefined ? null : toReference(context, 'Place', place, locale);
  const venue = getProse(event, locale)?.prose.venue ?? null;
  const isNamed = venue !== null || event.address !== null;
  return [
    ...(isNamed
      ? [{ '@type': 'Place', name: venue, address: event.address, containedInPlace: known }]
      : known === null
        ? []
        : [known]),
    ...(event.onlineUrl === null ? [] : [{ '@type': 'VirtualLocation', url: event.onlineUrl }]),
  ];
}

function describeOffer({
  fee,
  free,
  registrationUrl,
  applicationDeadline,
}: Event): JsonLdNode | null {
  if (fee === null || free === true) return null;
  return {
    '@type': 'Offer',
    price: fee.amount,
    priceCurrency: fee.currency,
    url: registrationUrl,
    validThrough: applicationDeadline,
  };
}
