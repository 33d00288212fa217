import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { Data } from './library.ts';

/*
 * What an entry may say that cannot be so: a fault each, what the editor is told, and how it is mended.
 */

export const ron = (amount: number): Data => ({ amount, currency: 'RON' });
export const partners = (count: number): Data[] =>
  Array.from({ length: count }, () => ({ role: 'partner' }));
export const inEnglish = (text: string): Data[] => [{ language: 'en', text }];
export const measures = (count: number): Data[] =>
  Array.from({ length: count }, (_, at) => ({ titles: inEnglish(`Measure ${String(at + 1)}`) }));

export interface FactFault {
  readonly what: string;
  readonly type: EntryType;
  readonly wrong: Data;
  readonly english: string;
  /** The same in another language. */
  readonly told: readonly [language: Locale, words: string];
  readonly mended: Data;
}

export const FACT_FAULTS: readonly FactFault[] = [
  {
    what: 'a project that ends before it begins',
    type: 'project',
    wrong: { period: { start: '2017-01', end: '2015-05' } },
    english: 'In “Period” the end lies before the beginning.',
    told: ['bg', 'В „Период“ краят е преди началото.'],
    mended: { period: { start: '2015-05', end: '2017-01' } },
  },
  {
    what: 'another length in months than the dates say',
    type: 'project',
    wrong: { period: { start: '2015-05', end: '2017-01', statedMonths: 20 } },
    english:
      '“Period · Length in months”: 20 stated, but from the first month to the last there are 21.',
    told: ['mk', 'наведени се 20, а од првиот до последниот месец има 21.'],
    mended: { period: { start: '2015-05', end: '2017-01', statedMonths: 21 } },
  },
  {
    what: 'another number of partners than are listed',
    type: 'project',
    wrong: { statedPartners: 11, participations: partners(10) },
    english: '“Number of partners”: 11 stated, but 10 listed.',
    told: ['hu', '„Partnerek száma”: a megadott szám 11, a listán 10 áll.'],
    mended: { participations: partners(11) },
  },
  {
    what: 'an own contribution that is larger than everything',
    type: 'project',
    wrong: {
      totalValue: ron(1756996),
      funding: [{ kind: 'own', amount: ron(17569960) }],
    },
    english: '“Where the money comes from”: the own contribution is larger',
    told: ['ro', '„De unde vin banii”: contribuția proprie este mai mare'],
    mended: { funding: [{ kind: 'own', amount: ron(175699.6) }] },
  },
  {
    what: 'a currency that there is not',
    type: 'project',
    wrong: { totalValue: { amount: 10, currency: 'LEI' } },
    english: '“Value of the whole project · Currency”: there is no currency LEI.',
    told: ['bg', 'няма валута LEI.'],
    mended: { totalValue: ron(10) },
  },
  {
    what: 'a currency that there is not, deep in a list',
    type: 'action-plan',
    wrong: { measures: [{ cost: { amount: 10, currency: 'XYZ' } }] },
    english: '“Measures · 1 · Cost · Currency”: there is no currency XYZ.',
    told: ['hu', '„Intézkedések · 1 · Költség · Pénznem”: nincs ilyen pénznem: XYZ.'],
    mended: { measures: [{ cost: ron(10) }] },
  },
  {
    what: 'an amount below nothing',
    type: 'project',
    wrong: { totalValue: ron(-1) },
    english: '“Value of the whole project · Amount” is not an amount that can be shown.',
    told: ['mk', 'не е износ што може да се прикаже.'],
    mended: { totalValue: ron(0) },
  },
  {
    what: 'an amount beyond all money',
    type: 'project',
    wrong: { totalValue: ron(1e13) },
    english: '“Value of the whole project · Amount” is not an amount that can be shown.',
    told: ['ro', 'nu este o sumă care poate fi afișată.'],
    mended: { totalValue: ron(1e12) },
  },
  {
    what: 'a measure that ends before it begins',
    type: 'action-plan',
    wrong: { measures: [{}, { period: { start: '2027-02', end: '2027-01' } }] },
    english: 'In “Measures · 2 · Period” the end lies before the beginning.',
    told: ['ro', 'La „Măsuri · 2 · Perioadă”, sfârșitul este înaintea începutului.'],
    mended: { measures: [{}, { period: { start: '2027-01', end: '2027-02' } }] },
  },
  {
    what: 'an activity that ends before it begins',
    type: 'project',
    wrong: { activities: [{ period: { start: '2016', end: '2015' } }] },
    english: 'In “Activities · 1 · Period” the end lies before the beginning.',
    told: ['hu', 'Itt a befejezés korábbi, mint a kezdet: „Tevékenységek · 1 · Időszak”.'],
    mended: { activities: [{ period: { start: '2015', end: '2016' } }] },
  },
  {
    what: 'an integrated project with too few measures',
    type: 'portfolio',
    wrong: { minimumMeasures: 3, projects: [{ integrated: true, measures: measures(2) }] },
    english:
      '“Projects · 1 · Measures”: an integrated project of this portfolio takes at least 3, and here it is 2.',
    told: ['bg', 'обхваща най-малко 3, а този има 2.'],
    mended: { projects: [{ integrated: true, measures: measures(3) }] },
  },
  {
    what: 'a source without a title',
    type: 'network',
    wrong: { sources: [{ wording: '1 regional and 6 county networks' }] },
    english: '“Sources · 1 · Title of the document” is empty',
    told: ['mk', '„Извори · 1 · Наслов на документот“ е празно'],
    mended: { sources: [{ titles: inEnglish('Project page'), wording: '1 regional network' }] },
  },
  {
    what: 'an event that ends before it begins',
    type: 'event',
    wrong: { startDate: '2026-10-05', endDate: '2026-10-04' },
    english: '“Last day” lies before the beginning.',
    told: ['bg', '„Последен ден“ е преди началото.'],
    mended: { endDate: '2026-10-05' },
  },
  {
    what: 'hours that run backwards',
    type: 'event',
    wrong: {
      startDate: '2026-10-05',
      startTime: '10:00:00',
      endTime: '09:00:00',
      timeZone: 'Europe/Skopje',
    },
    english: '“Ends at” lies before the beginning.',
    told: ['mk', '„Завршува во“ е пред почетокот.'],
    mended: { endTime: '11:00:00' },
  },
  {
    what: 'an end without a beginning',
    type: 'event',
    wrong: { startDate: '2026-10-05', endTime: '11:00:00', timeZone: 'Europe/Skopje' },
    english: '“Ends at” is filled in, but not when it begins.',
    told: ['hu', 'Ez ki van töltve: „Vége”, de a kezdet nincs.'],
    mended: { startTime: '10:00:00' },
  },
  {
    what: 'a time without a time zone',
    type: 'event',
    wrong: { startDate: '2026-10-05', startTime: '10:00:00' },
    english: 'A time is given, but “Time zone” is empty',
    told: ['ro', 'Este dată o oră, dar „Fus orar” este gol'],
    mended: { timeZone: 'Europe/Bucharest' },
  },
  {
    what: 'a time zone that there is not',
    type: 'event',
    wrong: { timeZone: 'Europe/Atlantis' },
    english: '“Time zone”: Europe/Atlantis is not the name of a time zone.',
    told: ['hu', '„Időzóna”: Europe/Atlantis nem időzóna neve.'],
    mended: { timeZone: 'Europe/Budapest' },
  },
  {
    what: 'a deadline after the event has begun',
    type: 'event',
    wrong: { startDate: '2026-10-05', applicationDeadline: '2026-10-06' },
    english: '“Last day to register” lies after the first day of the event.',
    told: ['bg', '„Последен ден за записване“ е след първия ден на събитието.'],
    mended: { applicationDeadline: '2026-10-05' },
  },
  {
    what: 'a fee for what is free',
    type: 'event',
    wrong: { free: true, fee: { amount: 20, currency: 'EUR' } },
    english: 'It is free of charge, and yet “Fee” is filled in.',
    told: ['mk', 'Бесплатно е, а сепак „Котизација“ е пополнето.'],
    mended: { fee: null },
  },
];
