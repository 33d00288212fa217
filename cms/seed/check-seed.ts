import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Scheme } from '@closer/shared/content/term.ts';
import type { Seed } from './seed-schema.ts';

const FIELD_SCHEMES: readonly Scheme[] = ['field', 'topic'];
const COMPETENCE_SCHEMES: readonly Scheme[] = ['competence', 'method'];

/** What is wrong between the entries of a seed, a sentence each: keys used twice, links to nothing, terms of a wrong scheme. */
export function checkSeed(seed: Seed): string[] {
  return [
    ...checkUnique(seed),
    ...checkTermsAndPlaces(seed),
    ...checkOrganisations(seed),
    ...checkMaterials(seed),
    ...checkCampaigns(seed),
    ...checkIdentityAssets(seed),
    ...checkLeaflets(seed),
    ...checkCaseStudies(seed),
    ...checkSite(seed),
  ];
}

function checkUnique(seed: Seed): string[] {
  const codes = seed.term.map((term) => term.code);
  return codes
    .filter((code, at) => codes.indexOf(code) !== at)
    .map((code) => `term: the code "${code}" is used twice`);
}

function checkTermsAndPlaces(seed: Seed): string[] {
  return [
    ...seed.term.flatMap((term) =>
      checkTerms(seed, `term ${term.key} · broader`, [term.broader], [term.scheme]),
    ),
    ...seed.place.flatMap((place) => [
      ...checkKeys(seed, 'place', `place ${place.key} · parent`, [place.parent]),
      ...checkTerms(
        seed,
        `place ${place.key} · statistics`,
        place.statistics.map((statistic) => statistic.subgroup),
        ['target-group'],
      ),
    ]),
  ];
}

function checkOrganisations(seed: Seed): string[] {
  return seed.organisation.flatMap((entry) => {
    const where = `organisation ${entry.key}`;
    return [
      ...checkKeys(seed, 'place', `${where} · place`, [entry.place]),
      ...checkKeys(seed, 'organisation', `${where} · memberships`, entry.memberships),
      ...checkKeys(seed, 'organisation', `${where} · owner`, [entry.owner]),
    ];
  });
}

function checkMaterials(seed: Seed): string[] {
  return seed.material.flatMap((entry) => {
    const where = `material ${entry.key}`;
    return [
      ...checkTerms(seed, `${where} · materialType`, [entry.materialType], ['material-type']),
      ...checkTerms(seed, `${where} · fields`, entry.fields, FIELD_SCHEMES),
      ...checkTerms(seed, `${where} · targetGroups`, entry.targetGroups, ['target-group']),
      ...checkTerms(seed, `${where} · audiences`, entry.audiences, ['audience']),
      ...checkTerms(seed, `${where} · competences`, entry.competences, COMPETENCE_SCHEMES),
      ...checkKeys(seed, 'organisation', `${where} · creators`, entry.creators),
      ...checkKeys(seed, 'organisation', `${where} · publisher`, [entry.publisher]),
      ...checkKeys(seed, 'organisation', `${where} · usedBy`, entry.usedBy),
      ...checkKeys(seed, 'organisation', `${where} · owner`, [entry.owner]),
      ...checkKeys(seed, 'place', `${where} · places`, entry.places),
      ...checkKeys(seed, 'material', `${where} · basedOn`, entry.basedOn),
      ...checkKeys(seed, 'campaign', `${where} · campaign`, [entry.campaign]),
      ...checkKeys(
        seed,
        'organisation',
        `${where} · editions`,
        entry.editions.map((edition) => edition.adaptedBy),
      ),
    ];
  });
}

function checkCampaigns(seed: Seed): string[] {
  return seed.campaign.flatMap((entry) => {
    const where = `campaign ${entry.key}`;
    const held = [...entry.participants, ...entry.localCampaigns];
    return [
      ...checkTerms(seed, `${where} · fields`, entry.fields, FIELD_SCHEMES),
      ...checkTerms(seed, `${where} · targetGroups`, entry.targetGroups, ['target-group']),
      ...checkKeys(seed, 'place', `${where} · countries`, entry.countries),
      ...checkKeys(
        seed,
        'place',
        `${where} · who takes part`,
        held.map(({ place }) => place),
      ),
      ...checkKeys(
        seed,
        'organisation',
        `${where} · who takes part`,
        held.map(({ organisation }) => organisation),
      ),
      ...checkKeys(seed, 'organisation', `${where} · owner`, [entry.owner]),
    ];
  });
}

function checkIdentityAssets(seed: Seed): string[] {
  return seed['identity-asset'].flatMap((entry) => {
    const where = `identity-asset ${entry.key}`;
    return [
      ...checkKeys(seed, 'campaign', `${where} · campaign`, [entry.campaign]),
      ...checkKeys(seed, 'organisation', `${where} · creators`, entry.creators),
      ...checkKeys(seed, 'organisation', `${where} · owner`, [entry.owner]),
    ];
  });
}

function checkLeaflets(seed: Seed): string[] {
  return seed.leaflet.flatMap((entry) => {
    const where = `leaflet ${entry.key}`;
    return [
      ...checkKeys(seed, 'campaign', `${where} · campaign`, [entry.campaign]),
      ...checkTerms(seed, `${where} · fields`, entry.fields, FIELD_SCHEMES),
      ...checkTerms(seed, `${where} · targetGroups`, entry.targetGroups, ['target-group']),
      ...checkTerms(seed, `${where} · audiences`, entry.audiences, ['audience']),
      ...checkKeys(seed, 'organisation', `${where} · creators`, entry.creators),
      ...checkKeys(seed, 'organisation', `${where} · publisher`, [entry.publisher]),
      ...checkKeys(seed, 'organisation', `${where} · owner`, [entry.owner]),
      ...checkKeys(
        seed,
        'organisation',
        `${where} · editions`,
        entry.editions.map((edition) => edition.adaptedBy),
      ),
    ];
  });
}

function checkCaseStudies(seed: Seed): string[] {
  return seed['case-study'].flatMap((entry) => {
    const where = `case-study ${entry.key}`;
    const { indicators } = entry;
    return [
      ...checkKeys(seed, 'place', `${where} · places`, entry.places),
      ...checkKeys(seed, 'organisation', `${where} · organisations`, entry.organisations),
      ...checkTerms(seed, `${where} · fields`, entry.fields, FIELD_SCHEMES),
      ...checkTerms(seed, `${where} · targetGroups`, entry.targetGroups, ['target-group']),
      ...checkTerms(seed, `${where} · methods`, entry.methods, ['method']),
      ...checkTerms(
        seed,
        `${where} · indicators`,
        indicators.map(({ label }) => label),
        ['indicator'],
      ),
      ...checkTerms(
        seed,
        `${where} · indicators`,
        indicators.map(({ group }) => group),
        ['target-group', 'audience'],
      ),
      ...checkKeys(seed, 'material', `${where} · materials`, entry.materials),
      ...checkKeys(seed, 'organisation', `${where} · adoptedBy`, entry.adoptedBy),
      ...checkKeys(seed, 'organisation', `${where} · owner`, [entry.owner]),
    ];
  });
}

function checkSite(seed: Seed): string[] {
  const anySite = seed.site[0];
  if (seed.site.length !== 1 || anySite === undefined) {
    return [`site: there must be one file of site settings, found ${String(seed.site.length)}`];
  }
  return [
    ...checkKeys(seed, 'term', 'site · featuredTerms', anySite.featuredTerms),
    ...checkKeys(seed, 'material', 'site · featuredMaterials', anySite.featuredMaterials),
  ];
}

function checkKeys(
  seed: Seed,
  type: Exclude<EntryType, 'page' | 'site'>,
  where: string,
  keys: readonly (string | null)[],
): string[] {
  const known = new Set(seed[type].map((entry) => entry.key));
  return keys
    .filter((key) => key !== null && !known.has(key))
    .map((key) => `${where}: there is no ${type} "${String(key)}" in the seed`);
}

function checkTerms(
  seed: Seed,
  where: string,
  keys: readonly (string | null)[],
  schemes: readonly Scheme[],
): string[] {
  const missing = checkKeys(seed, 'term', where, keys);
  if (missing.length > 0) return missing;
  const used = seed.term.filter((term) => keys.includes(term.key));
  return used
    .filter((term) => !schemes.includes(term.scheme))
    .map(
      (term) => `${where}: "${term.key}" is of scheme ${term.scheme}, not ${schemes.join(' or ')}`,
    );
}
