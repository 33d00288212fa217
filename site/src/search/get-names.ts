import type { LocalisedEntry } from '@closer/shared/content/entry.ts';
import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Programme } from '@closer/shared/content/programme.ts';
import type { Term } from '@closer/shared/content/term.ts';
import { getPlacesAround } from '../library/get-places-around.ts';
import { getMakerIds, getTermIds, getTypeTerm } from '../library/entry-facts.ts';
import type { Library, Work } from '../library/library.ts';

/** Labels and synonyms of a term, in all languages. */
export function getTermLabels({ prefLabel, altLabel }: Term): readonly string[] {
  return [...prefLabel, ...altLabel].map(({ text }) => text);
}

/** Names of a place, in all languages. Slips of a source too: a reader may know the place by them only. */
export function getPlaceNames({ names }: Place): readonly string[] {
  return names.map(({ text }) => text);
}

/** Every name an organisation has, in all languages, slips of a source and its acronym too. */
export function getOrganisationNames(organisation: Organisation): readonly string[] {
  const { acronym, names } = organisation;
  return [
    ...getProseTitles(organisation),
    ...names.map(({ text }) => text),
    ...(acronym === null ? [] : [acronym]),
  ];
}

/** Names of a programme, in all languages, slips of a source too. */
export function getProgrammeNames({ names }: Programme): readonly string[] {
  return names.map(({ text }) => text);
}

/** Titles of an entry, in all languages. */
export function getProseTitles({
  prose,
}: Exclude<LocalisedEntry, { type: 'site' }>): readonly string[] {
  return Object.values(prose).map(({ title }) => title);
}

/** Every title that a work or one of its editions has, in all languages. */
export function getWorkNames(work: Work): readonly string[] {
  return [
    ...getProseTitles(work),
    ...(work.type === 'material' ? work.altTitles.map(({ text }) => text) : []),
    ...(work.type === 'identity-asset' ? [] : work.editions.flatMap(({ title }) => title ?? [])),
  ];
}

/** Labels of its terms, names of its makers, of its campaign and of the places it is about with all that they lie in. */
export function getWorkConcepts(library: Library, work: Work): readonly string[] {
  const type = getTypeTerm(work, library.terms);
  return [
    ...(type === undefined ? [] : getTermLabels(type)),
    ...getTermNames(library, getTermIds(work)),
    ...getMakerNames(library, getMakerIds(work)),
    ...(work.campaign === null ? [] : getCampaignNames(library, work.campaign)),
    ...(work.type === 'material' ? getPlaceNamesAround(library, work.places) : []),
  ];
}

function getCampaignNames(library: Library, id: string): readonly string[] {
  const campaign = library.campaigns.get(id);
  return campaign === undefined ? [] : getProseTitles(campaign);
}

/** Labels and synonyms of the terms with these ids that are published. */
export function getTermNames({ terms }: Library, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => terms.get(id) ?? []).flatMap(getTermLabels);
}

/** Names of the organisations with these ids that are published. */
export function getMakerNames(
  { organisations }: Library,
  ids: readonly string[],
): readonly string[] {
  return ids.flatMap((id) => organisations.get(id) ?? []).flatMap(getOrganisationNames);
}

/** Names of the places with these ids, and of all that they lie in. */
export function getPlaceNamesAround(
  { places }: Library,
  ids: readonly string[],
): readonly string[] {
  return ids.flatMap((id) => getPlacesAround(id, places)).flatMap(getPlaceNames);
}
