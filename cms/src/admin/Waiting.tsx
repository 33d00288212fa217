import { Box, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { useFetchClient, Widget } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { getDictionary, toLocale, type Locale } from '../dictionaries/dictionaries.ts';
import { t } from '../dictionaries/translate.ts';
import { handInList, type HandInList } from '../hand-in/hand-in-answer.ts';

const TYPES = '/content-manager/collection-types';

const toUid = (type: string): string => `api::${type}.${type}`;
const toTypeName = (language: Locale, type: string): string =>
  getDictionary(language)[`type.${type}`] ?? type;

/** The newest list; null until the first answer, `'unknown'` where the CMS does not answer. */
function useHandIns(): HandInList | 'unknown' | null {
  const { get } = useFetchClient();
  const [list, setList] = useState<HandInList | 'unknown' | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      try {
        const { data } = await get<{ data: unknown }>('/closer/hand-ins');
        if (!gone) setList(handInList.parse(data.data));
      } catch {
        if (!gone) setList('unknown');
      }
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [get]);
  return list;
}

/** Home page of the CMS: what waits for being published, and what was sent back. */
export function Waiting() {
  const { locale } = useIntl();
  const language = toLocale(locale);
  const list = useHandIns();
  if (list === null) return <Loader>{t(language, 'live.asking')}</Loader>;
  if (list === 'unknown')
    return <Widget.Error>{t(language, 'hand-in.widget.failed')}</Widget.Error>;
  if (list.reader === 'unlinked') {
    return <Typography tag="p">{t(language, 'people.refused.no-organisation')}</Typography>;
  }
  const search = new URLSearchParams({
    'plugins[i18n][locale]': language,
    'filters[$and][0][handedInAt][$notNull]': 'true',
  }).toString();
  if (list.waiting.length === 0 && list.sentBack.length === 0) {
    return <Typography tag="p">{t(language, 'hand-in.widget.none')}</Typography>;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {list.waiting.map(({ type, count }) => (
        <Box tag="li" key={type}>
          <Link tag={RouterLink} to={{ pathname: `${TYPES}/${toUid(type)}`, search }}>
            {t(language, 'hand-in.widget.type', { type: toTypeName(language, type), count })}
          </Link>
        </Box>
      ))}
      {list.sentBack.map(({ type, documentId, title, note }) => (
        <Box tag="li" key={documentId}>
          <Link
            tag={RouterLink}
            to={{
              pathname: `${TYPES}/${toUid(type)}/${documentId}`,
              search: `plugins[i18n][locale]=${language}`,
            }}
          >
            {`${t(language, 'hand-in.returned')}: ${title}`}
          </Link>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {note}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
