import { Box, Flex, Link } from '@strapi/design-system';
import { ArrowRight, Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { toLocale, type MessageKey } from '../dictionaries/dictionaries.ts';
import { t } from '../dictionaries/translate.ts';

interface Way {
  readonly key: MessageKey;
  readonly to: string;
  readonly icon: typeof Plus;
}

const TYPES = '/content-manager/collection-types';

const WAYS: readonly Way[] = [
  { key: 'start.material', to: `${TYPES}/api::material.material/create`, icon: Plus },
  { key: 'start.organisation', to: `${TYPES}/api::organisation.organisation/create`, icon: Plus },
  { key: 'start.all-materials', to: `${TYPES}/api::material.material`, icon: ArrowRight },
  {
    key: 'start.all-organisations',
    to: `${TYPES}/api::organisation.organisation`,
    icon: ArrowRight,
  },
];

/** Home page of the CMS: the ways an editor mostly takes, in the language that she reads and writes. */
export function StartHere() {
  const { locale } = useIntl();
  const language = toLocale(locale);
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {WAYS.map(({ key, to, icon: Icon }) => (
        <Box tag="li" key={key}>
          <Link
            tag={RouterLink}
            to={{ pathname: to, search: `plugins[i18n][locale]=${language}` }}
            startIcon={<Icon aria-hidden />}
          >
            {t(language, key)}
          </Link>
        </Box>
      ))}
    </Flex>
  );
}
