import type { Campaign, LocalCampaign, Participant } from '@closer/shared/content/campaign.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getPlacesAround } from '../library/get-places-around.ts';
import { getText } from '../library/get-text.ts';
import { buildLink } from './build-link.ts';
import type { CountryView, LocalCampaignView, ParticipantView } from './campaign-view.ts';
import type { LinkView } from './frame-view.ts';
import { getForeignLang, type SiteContext } from './site-context.ts';

/**
 * Who takes part, country by country: the campaign's countries in the editor's order (also those where nobody is named
 * yet), then others that somebody is in, then who is in none that is known.
 */
export function buildCountries(
  context: SiteContext,
  campaign: Campaign,
  locale: Locale,
): readonly CountryView[] {
  const { participants, localCampaigns, countries } = campaign;
  const of = (each: Participant | LocalCampaign) => getCountryId(context, each);
  const known = new Set([
    ...countries.filter((id) => context.library.places.has(id)),
    ...[...participants, ...localCampaigns].map(of).filter((id) => id !== null),
  ]);
  return [...known, null]
    .map((id) => ({
      key: id ?? 'elsewhere',
      country: buildPlaceLink(context, id, locale),
      participants: participants
        .filter((each) => of(each) === id)
        .sort((a, b) => a.role.localeCompare(b.role, 'en'))
        .map((each) => buildParticipant(context, each, participants.indexOf(each), locale)),
      localCampaigns: localCampaigns
        .filter((each) => of(each) === id)
        .map((each) => buildLocalCampaign(context, each, localCampaigns.indexOf(each), locale)),
    }))
    .filter(
      (each) =>
        each.country !== null || each.participants.length > 0 || each.localCampaigns.length > 0,
    );
}

/** The country of who takes part: by the place that is named, else by the organisation's. */
function getCountryId(
  { library }: SiteContext,
  { place, organisation }: Participant | LocalCampaign,
): string | null {
  const ofOrganisation =
    organisation === null ? null : (library.organisations.get(organisation)?.place ?? null);
  return (
    getPlacesAround(place ?? ofOrganisation, library.places).find(({ kind }) => kind === 'country')
      ?.id ?? null
  );
}

function buildPlaceLink(context: SiteContext, id: string | null, locale: Locale): LinkView | null {
  const place = id === null ? undefined : context.library.places.get(id);
  return place === undefined ? null : buildLink(context, place, locale);
}

function buildOrganisationLink(
  context: SiteContext,
  id: string | null,
  locale: Locale,
): LinkView | null {
  const organisation = id === null ? undefined : context.library.organisations.get(id);
  return organisation === undefined ? null : buildLink(context, organisation, locale);
}

/** A country is named above already. */
function buildInnerPlace(context: SiteContext, id: string | null, locale: Locale): LinkView | null {
  const place = id === null ? undefined : context.library.places.get(id);
  return place?.kind === 'country' ? null : buildPlaceLink(context, id, locale);
}

function buildParticipant(
  context: SiteContext,
  each: Participant,
  at: number,
  locale: Locale,
): ParticipantView {
  return {
    key: `participant-${at + 1}`,
    organisation: buildOrganisationLink(context, each.organisation, locale),
    place: buildInnerPlace(context, each.place, locale),
    role: t(locale)(`role.${each.role}`),
    email: each.email,
  };
}

function buildLocalCampaign(
  context: SiteContext,
  each: LocalCampaign,
  at: number,
  locale: Locale,
): LocalCampaignView {
  const name = getText(each.names, locale);
  return {
    key: `local-campaign-${at + 1}`,
    name:
      name === null
        ? { text: t(locale)('campaign.local'), lang: null }
        : { text: name.text, lang: getForeignLang(name.language, locale) },
    place: buildInnerPlace(context, each.place, locale),
    organisation: buildOrganisationLink(context, each.organisation, locale),
    email: each.email,
    website: each.url === null ? null : { href: each.url, label: new URL(each.url).hostname },
  };
}
