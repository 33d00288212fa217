import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';

interface Work {
  readonly id: string;
  readonly type: SearchRecord['type'];
  readonly texts: Readonly<
    Partial<Record<Locale, readonly [title: string, summary: string, body: string]>>
  >;
  readonly names?: readonly string[];
  readonly concepts?: readonly string[];
  readonly facets?: SearchRecord['facets'];
  readonly date?: string;
  /** Text of its document, which is in this language. */
  readonly document?: { readonly locale: Locale; readonly pages: readonly string[] };
}

const EDUCATION = ['Education', 'Образование', 'Educație', 'Oktatás', 'Schooling'];
const HOUSING = ['Housing', 'Домување', 'Жилищно настаняване', 'Locuire', 'Lakhatás'];
const COVASNA = ['Covasna', 'Kovászna', 'Ковасна', 'Covasna County', 'Kovászna megye'];

const WORKS: readonly Work[] = [
  {
    id: 'partnership-guide',
    type: 'material',
    texts: {
      en: [
        'Guide to local partnerships',
        'How municipalities and citizens plan social inclusion together.',
        'A workshop builds consensus among the participants.',
      ],
      mk: [
        'Прирачник за локални партнерства',
        'Како општините и граѓаните заедно ја планираат социјалната инклузија.',
        'Работилницата гради консензус меѓу учесниците.',
      ],
      bg: [
        'Ръководство за местни партньорства',
        'Как общините и гражданите планират заедно социалното включване.',
        'Работилницата изгражда съгласие между участниците.',
      ],
      ro: [
        'Ghid pentru parteneriate locale',
        'Cum planifică împreună primăriile și cetățenii incluziunea socială.',
        'Atelierul construiește un consens între participanți.',
      ],
      hu: [
        'Kézikönyv a helyi partnerségekhez',
        'Hogyan tervezik együtt az önkormányzatok és a polgárok a társadalmi befogadást.',
        'A műhelymunka egyetértést épít a résztvevők között.',
      ],
    },
    concepts: EDUCATION,
    facets: { field: ['education'], language: ['mk', 'en'], country: ['MK'], year: ['2017'] },
    date: '2017-08',
  },
  {
    id: 'housing-study',
    type: 'material',
    texts: {
      en: ['A roof for every family', 'What decent homes change for children.', ''],
      mk: ['Покрив за секое семејство', 'Што менуваат добрите домови за децата.', ''],
      bg: ['Покрив за всяко семейство', 'Какво променят добрите домове за децата.', ''],
      ro: ['Un acoperiș pentru fiecare familie', 'Ce schimbă o locuință bună pentru copii.', ''],
      hu: ['Tetőt minden családnak', 'Mit változtat a jó otthon a gyermekek életén.', ''],
    },
    concepts: [...HOUSING, ...COVASNA],
    facets: { field: ['housing'], language: ['ro', 'hu'], country: ['RO'], year: ['2012'] },
    date: '2012',
  },
  {
    id: 'school-report',
    type: 'material',
    // Written in Bulgarian only: every index holds it, by this text.
    texts: {
      bg: [
        'Образованието на децата от квартала',
        'Доклад за пътя към училището.',
        'Учителките посещават семействата и говорят с родителите за образованието.',
      ],
    },
    concepts: EDUCATION,
    facets: { field: ['education', 'housing'], language: ['bg'], country: ['BG'], year: ['2015'] },
    date: '2015-05-04',
    // Its own texts know nothing of mediators, scholarships and transport.
    document: {
      locale: 'bg',
      pages: [
        'Съдържание. Посредници. Стипендии. Транспорт.',
        'Здравните посредници придружават майките до лекаря.',
        'Автобусът тръгва в седем. Друг транспорт няма.',
        'Раздадени са учебници на участниците.',
        'Общинският съвет прие бюджета.',
        'Таблица с разходите.',
        'Стипендиите покриват билетите. Посредниците помагат за документите, а стипендиите се плащат всеки месец.',
      ],
    },
  },
  {
    id: 'covasna',
    type: 'place',
    texts: {
      en: ['Covasna', 'A county in the middle of Romania.', ''],
      mk: ['Ковасна', 'Округ во средината на Романија.', ''],
      bg: ['Ковасна', 'Окръг в средата на Румъния.', ''],
      ro: ['Covasna', 'Un județ din mijlocul României.', ''],
      hu: ['Kovászna', 'Megye Románia közepén.', ''],
    },
    names: COVASNA,
    facets: { country: ['RO'] },
  },
  {
    id: 'network',
    type: 'organisation',
    texts: {
      en: ['Network of cities', 'Eleven cities with Roma communities learn from each other.', ''],
      mk: ['Мрежа на градови', 'Единаесет градови со ромски заедници учат едни од други.', ''],
      bg: ['Мрежа на градовете', 'Единадесет града с ромски общности се учат един от друг.', ''],
      ro: [
        'Rețeaua orașelor',
        'Unsprezece orașe cu comunități de romi învață unele de la altele.',
        '',
      ],
      hu: ['Városok hálózata', 'Tizenegy város roma közösségekkel tanul egymástól.', ''],
    },
    names: ['CoNet', 'Cohesion Network'],
    facets: { country: ['BG'] },
  },
  {
    id: 'housing',
    type: 'term',
    texts: {
      en: ['Housing', 'A safe home that people can pay for.', ''],
      mk: ['Домување', 'Безбеден дом што луѓето можат да го платат.', ''],
      bg: ['Жилищно настаняване', 'Сигурен дом, който хората могат да си позволят.', ''],
      ro: ['Locuire', 'O locuință sigură, pe care oamenii și-o pot permite.', ''],
      hu: ['Lakhatás', 'Biztonságos otthon, amelyet az emberek meg tudnak fizetni.', ''],
    },
    names: HOUSING,
  },
  {
    id: 'about',
    type: 'page',
    texts: {
      en: ['About us', 'Who keeps this library, and why.', ''],
      mk: ['За нас', 'Кој ја води оваа библиотека и зошто.', ''],
      bg: ['За нас', 'Кой поддържа тази библиотека и защо.', ''],
      ro: ['Despre noi', 'Cine ține această bibliotecă și de ce.', ''],
      hu: ['Rólunk', 'Ki gondozza ezt a könyvtárat, és miért.', ''],
    },
  },
];

function toRecord(work: Work, locale: Locale): readonly SearchRecord[] {
  const textLocale = [locale, ...LOCALE_CODES].find((code) => work.texts[code] !== undefined);
  const texts = textLocale === undefined ? undefined : work.texts[textLocale];
  if (texts === undefined || textLocale === undefined) return [];
  const [title, summary, body] = texts;
  const document = work.document?.locale === locale ? work.document : undefined;
  const pages = document?.pages.map((text, at) => {
    const number = at + 1;
    return {
      path: `/${locale}/material/${work.id}/text/${locale}/#p${String(number)}`,
      number,
      text,
    };
  });
  return [
    {
      id: work.id,
      locale,
      textLocale,
      type: work.type,
      path: `/${locale}/${work.type}/${work.id}/`,
      title,
      summary,
      body,
      names: [...(work.names ?? [])],
      concepts: [...(work.concepts ?? [])],
      facets: { type: [work.type], ...work.facets },
      date: work.date ?? null,
      ...(pages === undefined ? {} : { pages }),
    },
  ];
}

/** A small library in five languages, with one of everything that search must understand. */
export const SUITE_RECORDS: readonly SearchRecord[] = LOCALE_CODES.flatMap((locale) =>
  WORKS.flatMap((work) => toRecord(work, locale)),
);
