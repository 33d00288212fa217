import type { Data } from './library.ts';
import type { WrittenType } from './make-entry.ts';

/** Longer than the 255 characters that databases give a short text, with letters of two bytes. */
export const LONG = 'Съседите се учат едни от други. '.repeat(10).slice(0, 299) + '.';

/** An address longer than 255 characters. */
export const LONG_ADDRESS = `https://example.org/${'a'.repeat(280)}`;

/** What a language says; long where the field of the form is one line. */
export const PROSE: Readonly<Record<WrittenType, Data>> = {
  material: { coverAlt: LONG, aims: 'To **open** doors.', needs: 'A door.' },
  organisation: { logoAlt: LONG },
  page: { body: 'See [the door](/en/door/).' },
  campaign: { slogan: LONG, coverAlt: LONG, takePart: 'Come.' },
  'identity-asset': { variantsAlt: LONG, usageRules: 'Not on red.' },
  leaflet: {
    headline: LONG,
    coverAlt: LONG,
    sections: [{ heading: LONG, text: 'Ring.' }, { text: 'Come in.' }],
    callToAction: 'Come.',
  },
  'case-study': { coverAlt: LONG, challenge: 'A shut door.', results: 'An open one.' },
  project: { coverAlt: LONG, subtitle: LONG, principles: 'Open.', results: 'An open **door**.' },
  network: { body: 'See [the door](/en/door/).' },
  'action-plan': { diagnosis: 'Shut doors.', monitoring: 'We count them.' },
  portfolio: { summary: 'Ten doors.' },
  event: {
    venue: LONG,
    costNote: 'Bring a *key*.',
    accessNote: 'No step.',
    registrationNote: 'Ring.',
  },
};

/** Ids of what the facts link to. */
export interface Links {
  readonly field: string;
  readonly place: string;
  readonly programme: string;
  readonly partner: string;
  readonly picture: number;
}

export const PERIOD = { start: '2024-05', end: '2025', statedMonths: 14 };

const text = (language: string) => [{ language, text: LONG }];

/** A source with a value in each of its fields, from this organisation. */
export function getSource(publisher: string): Data {
  const published = '2018-01-29';
  const wording = `${LONG}\n340 de persoane`;
  return { titles: text('ro'), publisher, published, url: LONG_ADDRESS, language: 'ro', wording };
}

/** A value in every kind of field of a type. */
export function getFacts(
  type: WrittenType,
  { field, place, programme, partner, picture }: Links,
): Data {
  const edition = {
    language: 'sq',
    kind: 'web',
    title: LONG,
    version: '2024-05',
    url: LONG_ADDRESS,
  };
  const period = PERIOD;
  const owned = { owner: partner, sample: true, sources: [getSource(partner)] };
  const figure = {
    ...{ label: field, planned: 3.5, reached: 2_000_000, qualifier: 'about', group: field },
    ...{ source: LONG, language: 'bg' },
  };
  switch (type) {
    case 'material': {
      const [fields, creators, usedBy] = [[field], [partner], [partner]];
      const use = { duration: { min: 45, unit: 'minutes' }, groupSize: { min: 2, max: 30 } };
      const editions = [{ ...edition, adaptedBy: partner }];
      return { ...owned, ...use, cover: picture, fields, creators, usedBy, editions };
    }
    case 'organisation':
      return {
        names: [{ language: 'bg', text: LONG, kind: 'official' }],
        ...{
          acronym: 'ЗК',
          phone: '+389 2 000 000',
          website: LONG_ADDRESS,
          email: 'door@example.org',
        },
        ...{ place, logo: picture, memberships: [partner], owner: partner },
        sources: [getSource(partner)],
      };
    case 'page':
      return { code: 'sample-page' };
    case 'campaign':
      return {
        ...{ ...owned, period, cover: picture, countries: [place], fields: [field] },
        participants: [{ place, organisation: partner, role: 'coordinator' }],
        localCampaigns: [{ names: [{ language: 'hu', text: LONG }], place, url: LONG_ADDRESS }],
        palette: [{ names: [{ language: 'en', text: 'Teal' }], hex: '#0f766e', role: 'main' }],
        typefaces: [
          { name: 'Sofia Sans', use: [{ language: 'ro', text: LONG }], url: LONG_ADDRESS },
        ],
        copyTexts: [{ kind: 'slogan', language: 'mk', text: LONG }],
      };
    case 'identity-asset':
      return { ...owned, creators: [partner], variants: [{ size: 'A4', files: [picture] }] };
    case 'leaflet':
      return { ...owned, cover: picture, editions: [edition], date: { value: '2024-05-17' } };
    case 'case-study':
      return {
        ...{ ...owned, period, regularService: true, cover: picture, places: [place] },
        ...{ organisations: [partner], indicators: [figure] },
      };
    case 'project':
      return {
        ...{ ...owned, period, programme, acronym: 'ЗК', kind: 'intervention', progress: 'done' },
        ...{ cover: picture, website: LONG_ADDRESS, statedPartners: 1, competencesOpen: true },
        names: [{ language: 'mk', text: LONG, kind: 'official' }],
        totalValue: { amount: 1_756_996.05, currency: 'RON' },
        funding: [{ kind: 'own', funder: partner, amount: { amount: 0.1, currency: 'RON' } }],
        objectives: [{ level: 'main', texts: text('hu') }, { level: 'specific' }],
        activities: [
          {
            titles: text('en'),
            notes: text('bg'),
            items: [{ texts: text('mk') }],
            fields: [field],
          },
          { progress: 'idea', period: { start: '2015-12' }, items: [{}, { texts: text('ro') }] },
        ],
        participations: [{ organisation: partner, role: 'lead', localBenefits: text('bg') }],
        beneficiaries: [{ group: field, direct: false, notes: text('ro') }],
        ...{ indicators: [figure], places: [place], fields: [field], competences: [field] },
      };
    case 'network':
      return {
        ...{ ...owned, period, kind: field, acronym: 'ЗК', website: LONG_ADDRESS },
        ...{ names: [{ language: 'bg', text: LONG, kind: 'short' }], members: [partner] },
        places: [place],
      };
    case 'action-plan':
      return {
        ...{
          ...owned,
          period,
          kind: 'emergency-needs',
          progress: 'idea',
          organisations: [partner],
        },
        participants: [{ group: field, organisation: partner, notes: text('hu') }],
        measures: [
          {
            ...{ titles: text('en'), field, targetGroups: [field], responsible: partner, period },
            ...{ progress: 'planned', cost: { amount: 175_699.6, currency: 'EUR' } },
            ...{ costMeaning: 'per-year', fundingSources: text('bg'), indicator: figure },
            risks: text('mk'),
          },
          { titles: text('ro') },
        ],
        basedOnOrganisations: [partner],
      };
    case 'portfolio':
      return {
        ...{ ...owned, plannedProjects: 10, plannedIntegrated: 3, minimumMeasures: 2 },
        ...{ progress: 'running', fields: [field], priorityGroups: [field] },
        projects: [
          { titles: text('bg'), progress: 'idea', priorityGroups: [field] },
          { integrated: true, measures: [{ field, titles: text('hu') }, { titles: text('en') }] },
        ],
      };
    case 'event':
      return {
        ...{ ...owned, eventType: field, eventStatus: 'postponed', attendance: 'mixed', place },
        ...{
          startDate: '2026-10-05',
          startTime: '09:30:00.000',
          endDate: '2026-10-07',
          endTime: '17:00:00.000',
        },
        ...{
          timeZone: 'Europe/Skopje',
          address: LONG,
          onlineUrl: LONG_ADDRESS,
          organisers: [partner],
        },
        ...{ languages: [{ language: 'sq' }, { language: 'rom' }], accessFeatures: [field] },
        ...{ free: false, fee: { amount: 12.5, currency: 'MKD' }, registrationUrl: LONG_ADDRESS },
        ...{
          registrationEmail: 'door@example.org',
          applicationDeadline: '2026-09-01',
          capacity: 40,
        },
        ...{ eligibleCountries: [place], indicators: [figure] },
      };
  }
}
