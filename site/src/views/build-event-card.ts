import type { Event } from '@closer/shared/content/event.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { formatPartialDate } from '../i18n/format-date.ts';
import { formatMonth } from '../i18n/format-days.ts';
import { formatList } from '../i18n/format-list.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { t } from '../i18n/t.ts';
import { getMonth, isOpenCall, isOver } from '../library/event-days.ts';
import { getTitle, pick } from './build-link.ts';
import type { EntryCardView } from './entry-card-view.ts';
import { formatEventDays } from './format-event-time.ts';
import type { TextView } from './frame-view.ts';
import type { SiteContext } from './site-context.ts';

/** What the card of an event shows beside what all cards do: its day as a leaf of a calendar, and whether it takes place. */
export function buildEventMarks(
  event: Event,
  locale: Locale,
  today: string,
): Pick<EntryCardView, 'leaf' | 'mark'> {
  const { startDate, eventStatus } = event;
  const say = t(locale);
  const mark = eventStatus === 'scheduled' ? (isOver(event, today) ? 'over' : null) : eventStatus;
  return {
    leaf:
      startDate === null
        ? null
        : {
            day: formatNumber(locale, Number(startDate.slice(-2))),
            month: formatMonth(locale, getMonth(startDate)),
          },
    mark: mark === null ? null : say(`eventMark.${mark}`),
  };
}

/** Days, last day to apply, place, languages and that it is free, as far as they are known. */
export function getEventFacts(
  { library, today }: SiteContext,
  event: Event,
  locale: Locale,
): readonly TextView[] {
  const say = t(locale);
  const { applicationDeadline, attendance, languages } = event;
  const facts = [
    formatEventDays(locale, event) ?? say('event.noDate'),
    applicationDeadline !== null && isOpenCall(event, today)
      ? say('eventMark.applyBy', { date: formatPartialDate(locale, applicationDeadline) })
      : null,
  ];
  const places = pick(library.places, event.place === null ? [] : [event.place]);
  return [
    ...facts.flatMap(toPlainFact),
    ...places.map((each) => getTitle(each, locale)),
    ...toPlainFact(
      attendance === null || attendance === 'on-site' ? null : say(`attendance.${attendance}`),
    ),
    ...toPlainFact(
      formatList(
        locale,
        languages.map(({ language }) => getLanguageName(locale, language)),
      ),
    ),
    ...toPlainFact(event.free === true ? say('event.free') : null),
  ];
}

const toPlainFact = (text: string | null): readonly TextView[] =>
  text === null || text === '' ? [] : [{ text, lang: null }];
