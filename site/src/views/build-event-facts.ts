import type { Event } from '@closer/shared/content/event.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { formatPartialDate } from '../i18n/format-date.ts';
import { formatMoney } from '../i18n/format-money.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import type { PageEntry } from '../library/library.ts';
import { buildLinksFact, buildTextFact } from './build-fact.ts';
import { buildLink, pick } from './build-link.ts';
import type { FactView } from './material-view.ts';
import { getForeignLang, getLang, type SiteContext } from './site-context.ts';

type FactValues = FactView['values'];

/** What is known of an event beside its day: where, who, in which languages, for how much, for whom. */
export function buildEventFacts(
  context: SiteContext,
  event: Event,
  locale: Locale,
): readonly FactView[] {
  const { organisations, campaigns, projects, terms } = context.library;
  const say = t(locale);
  const links = (key: string, label: string, entries: readonly PageEntry[]) =>
    buildLinksFact(context, key, label, entries, locale);
  const one = (id: string | null) => (id === null ? [] : [id]);
  return [
    ...toFact('where', say('event.where'), getWhere(context, event, locale)),
    ...buildTextFact(
      'attendance',
      say('event.attendance'),
      event.attendance === null ? null : say(`attendance.${event.attendance}`),
    ),
    ...toFact('online', say('event.onlineAddress'), getOnline(event)),
    ...links('organisers', say('event.organisers'), pick(organisations, event.organisers)),
    ...toFact(
      'languages',
      say('event.languages'),
      event.languages.map(({ language }) => toText(getLanguageName(locale, language))),
    ),
    ...links('access', say('scheme.access-feature'), pick(terms, event.accessFeatures)),
    ...buildTextFact('cost', say('event.cost'), formatCost(locale, event)),
    ...buildCallFacts(context, event, locale),
    ...buildTextFact(
      'capacity',
      say('event.capacity'),
      event.capacity === null ? null : formatNumber(locale, event.capacity),
    ),
    ...links('campaign', say('material.campaign'), pick(campaigns, one(event.campaign))),
    ...links('project', say('type.project'), pick(projects, one(event.project))),
    ...links('fields', say('material.fields'), pick(terms, event.fields)),
    ...links('targetGroups', say('material.targetGroups'), pick(terms, event.targetGroups)),
    ...links('audiences', say('event.audiences'), pick(terms, event.audiences)),
    ...links('competences', say('event.competences'), pick(terms, event.competences)),
  ];
}

/** `Free of charge`, an amount, or that there is one; null where nobody has said. */
export function formatCost(
  locale: Locale,
  { free, fee }: Pick<Event, 'free' | 'fee'>,
): string | null {
  if (fee !== null && free !== true) return formatMoney(locale, fee);
  if (free === null) return null;
  return t(locale)(free ? 'event.free' : 'event.paid');
}

/** The last day to apply and who may, for events that one applies for. */
function buildCallFacts(
  context: SiteContext,
  { applicationDeadline, eligibleCountries }: Event,
  locale: Locale,
): readonly FactView[] {
  const say = t(locale);
  const countries = pick(context.library.places, eligibleCountries);
  const label = say('event.eligible');
  const eligible = buildLinksFact(context, 'eligible', label, countries, locale);
  if (applicationDeadline === null) return eligible;
  const isPast = applicationDeadline < context.today;
  return [
    ...toFact('deadline', say('event.deadline'), [
      toText(formatPartialDate(locale, applicationDeadline)),
      ...(isPast ? [toText(say('event.deadlinePassed'))] : []),
    ]),
    ...(countries.length === 0
      ? buildTextFact('eligible', label, say('event.anyCountry'))
      : eligible),
  ];
}

/** Hall, address, place: what is known, the nearest first. */
function getWhere(context: SiteContext, event: Event, locale: Locale): FactValues {
  const shown = getProse(event, locale);
  const venue = shown?.prose.venue ?? null;
  return [
    ...(shown === null || venue === null
      ? []
      : [{ text: venue, href: null, lang: getForeignLang(getLang(shown.textLocale), locale) }]),
    ...(event.address === null ? [] : [toText(event.address)]),
    ...pick(context.library.places, event.place === null ? [] : [event.place]).map((place) => {
      const { label, href, lang } = buildLink(context, place, locale);
      return { text: label, href, lang };
    }),
  ];
}

const getOnline = ({ onlineUrl }: Event): FactValues =>
  onlineUrl === null
    ? []
    : [{ text: onlineUrl.replace(/^https?:\/\//u, ''), href: onlineUrl, lang: null }];

const toText = (text: string) => ({ text, href: null, lang: null });

function toFact(key: string, label: string, values: FactValues): readonly FactView[] {
  return values.length === 0 ? [] : [{ key, label, values }];
}
