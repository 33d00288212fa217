import type { NameForm } from '@closer/shared/content/name-form.ts';
import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { buildMotifView } from './build-motif-view.ts';
import { getWholeSummary } from './build-entry-card.ts';
import { buildOrganisationGroups } from './build-organisation-groups.ts';
import { buildOrganisationProjects } from './build-organisation-projects.ts';
import { buildLinksFact, buildTextFact } from './build-fact.ts';
import { buildLink, getTitle, pick } from './build-link.ts';
import { buildPicture } from './build-picture.ts';
import { buildEntryFrame } from './entry-frame.ts';
import type { OrganisationView } from './organisation-view.ts';
import { buildRichText } from './rich-text.ts';
import { getForeignLang, getLang, type SiteContext } from './site-context.ts';

/** The page of an organisation. */
export function buildOrganisationView(
  context: SiteContext,
  organisation: Organisation,
  locale: Locale,
): OrganisationView {
  const { library } = context;
  const title = getTitle(organisation, locale);
  const shown = getProse(organisation, locale);
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  const body = shown?.prose.body ?? null;
  const place = organisation.place === null ? undefined : library.places.get(organisation.place);
  const links = (all: readonly Organisation[]) =>
    all.map((each) => buildLink(context, each, locale));
  return {
    page: 'organisation',
    frame: buildEntryFrame(context, organisation, locale),
    crumbs: buildCrumbs(
      context,
      locale,
      [{ path: `/${locale}/organisations/`, label: t(locale)('nav.organisations'), lang: null }],
      title,
    ),
    title,
    motif: buildMotifView(context.library, organisation),
    acronym: organisation.acronym,
    kind: organisation.kind === null ? null : t(locale)(`organisationKind.${organisation.kind}`),
    summary: getWholeSummary(organisation, locale),
    body: buildRichText(context, body, lang),
    logo: buildPicture(context, organisation.logo, shown?.prose.logoAlt ?? '', lang),
    names: buildNames(organisation.names, locale),
    facts: buildFacts(context, organisation, locale),
    contact: buildContact(organisation),
    place: place === undefined ? null : buildLink(context, place, locale),
    memberships: links(pick(library.organisations, organisation.memberships)),
    projects: buildOrganisationProjects(context, organisation, locale),
    groups: buildOrganisationGroups(context, organisation, locale),
  };
}

/** Every form of a name that may be shown; a verbatim slip is for search alone. */
export function buildNames(names: readonly NameForm[], locale: Locale): OrganisationView['names'] {
  return names.flatMap((each) =>
    each.kind === 'verbatim'
      ? []
      : [
          {
            text: each.text,
            lang: each.language,
            languageName: getLanguageName(locale, each.language),
            kindLabel: t(locale)(`nameKind.${each.kind}`),
          },
        ],
  );
}

function buildFacts(
  context: SiteContext,
  organisation: Organisation,
  locale: Locale,
): OrganisationView['facts'] {
  const { library } = context;
  const say = t(locale);
  const { kind, sector } = organisation;
  const place = organisation.place === null ? undefined : library.places.get(organisation.place);
  return [
    ...buildTextFact('acronym', say('organisation.acronym'), organisation.acronym),
    ...buildTextFact(
      'kind',
      say('organisation.kind'),
      kind === null ? null : say(`organisationKind.${kind}`),
    ),
    ...buildTextFact(
      'sector',
      say('organisation.sector'),
      sector === null ? null : say(`sector.${sector}`),
    ),
    ...buildLinksFact(
      context,
      'place',
      say('organisation.place'),
      place === undefined ? [] : [place],
      locale,
    ),
    ...buildLinksFact(
      context,
      'memberOf',
      say('organisation.memberOf'),
      pick(library.organisations, organisation.memberships),
      locale,
    ),
  ];
}

function buildContact(organisation: Organisation): OrganisationView['contact'] {
  const { address, email, phone, website } = organisation;
  if ([address, email, phone, website].every((each) => each === null)) return null;
  return {
    address,
    email,
    phone,
    website:
      website === null ? null : { href: website, label: website.replace(/^https?:\/\/|\/$/gu, '') },
  };
}
