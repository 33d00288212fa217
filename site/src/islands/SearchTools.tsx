import type { Locale } from '@closer/shared/locales.ts';
import type { SearchClient, SearchHit } from '@closer/shared/search/search-client.ts';
import type { Translate } from '../i18n/translate.ts';
import { writeCsv } from '../../../shared/tables/write-csv.ts';
import { getHitLocale, getHitPath, getPageLabel } from './hit-page.ts';
import type { SearchProps } from './search-props.ts';
import type { SearchState } from './search-state.ts';

/** Results of one question (the server gives no more at once), and of one table at most. */
const BATCH = 50;
const MAX_ROWS = 2000;

interface Props extends Pick<SearchProps, 'base' | 'languages'> {
  readonly say: Translate;
  readonly locale: Locale;
  readonly client: SearchClient;
  readonly state: SearchState;
  readonly total: number;
}

/** Takes the results along: on paper, or as a table. */
export function SearchTools(props: Props) {
  const { say, total } = props;
  if (total === 0) return null;
  return (
    <p className="search-tools">
      <button
        type="button"
        className="search-clear"
        onClick={() => {
          print();
        }}
      >
        {say('search.print')}
      </button>{' '}
      <button
        type="button"
        className="search-clear"
        onClick={() => {
          // What cannot be fetched now is tried by the next press.
          readAll(props).then(
            (hits) => {
              save(writeCsv(toRows(hits, props)));
            },
            () => undefined,
          );
        }}
      >
        {say('search.save')}
      </button>
    </p>
  );
}

async function readAll({ client, locale, state, total }: Props): Promise<readonly SearchHit[]> {
  const { query, filters, everywhere } = state;
  const hits: SearchHit[] = [];
  const end = Math.min(total, MAX_ROWS);
  while (hits.length < end) {
    const { hits: more } = await client.search({
      query,
      locale,
      filters,
      scope: everywhere ? 'all' : 'locale',
      facets: false,
      offset: hits.length,
      limit: BATCH,
    });
    if (more.length === 0) break;
    hits.push(...more);
  }
  return hits;
}

function toRows(hits: readonly SearchHit[], { say, base, languages }: Props) {
  const head = [
    say('search.columnTitle'),
    say('search.columnPage'),
    say('search.columnType'),
    say('search.columnLanguage'),
    say('search.columnDate'),
    say('search.columnAddress'),
  ];
  const locales = languages.map(({ locale }) => locale);
  const rows = hits.map((hit) => {
    const { title, type, date, page = null } = hit;
    const opened = getHitLocale(hit, locales);
    return [
      title,
      page === null ? '' : getPageLabel(page, say),
      say(`type.${type}`),
      languages.find(({ locale }) => locale === opened)?.name ?? opened,
      date ?? '',
      new URL(base + getHitPath(hit), location.origin).href,
    ];
  });
  return [head, ...rows];
}

function save(csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'closer.csv';
  link.click();
  URL.revokeObjectURL(address);
}
