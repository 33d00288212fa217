import type { Event } from '@closer/shared/content/event.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { buildGroups } from './build-entry-groups.ts';
import { buildEntryPage } from './build-entry-page.ts';
import { buildLinksFact, buildTextFact } from './build-fact.ts';
import { pick } from './build-link.ts';
import type { EventView } from './event-view.ts';
import { formatPeriod } from './format-period.ts';
import type { SiteContext } from './site-context.ts';

/** The page of an event. */
export function buildEventView(context: SiteContext, event: Event, locale: Locale): EventView {
  const { organisations, places, projects, materialsById } = context.library;
  const say = t(locale);
  const { startDate, endDate } = event;
  return buildEntryPage(context, event, locale, {
    page: 'event',
    list: { path: `/${locale}/events/`, label: say('events.title') },
    facts: [
      ...buildTextFact(
        'days',
        say('caseStudy.period'),
        startDate === null
          ? null
          : formatPeriod(locale, {
              start: startDate,
              end: endDate ?? startDate,
              statedMonths: null,
            }),
      ),
      ...buildLinksFact(
        context,
        'place',
        say('caseStudy.places'),
        pick(places, event.place === null ? [] : [event.place]),
        locale,
      ),
      ...buildLinksFact(
        context,
        'organisers',
        say('caseStudy.organisations'),
        pick(organisations, event.organisers),
        locale,
      ),
      ...buildLinksFact(
        context,
        'project',
        say('type.project'),
        pick(projects, event.project === null ? [] : [event.project]),
        locale,
      ),
    ],
    groups: buildGroups(context, locale, [
      {
        key: 'materials',
        heading: say('types.material'),
        entries: pick(materialsById, event.materials),
      },
    ]),
  });
}
