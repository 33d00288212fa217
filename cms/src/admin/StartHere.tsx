import { Box, Flex, Link } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { toLocale, type MessageKey } from '../dictionaries/dictionaries.ts';
import { t } from '../dictionaries/translate.ts';

interface Way {
  readonly key: MessageKey;
  readonly to: string;
}

const TYPES = '/content-manager/collection-types';

const WAYS: readonly Way[] = [
  { key: 'start.material', to: `${TYPES}/api::material.material/create` },
  { key: 'start.leaflet', to: `${TYPES}/api::leaflet.leaflet/create` },
  { key: 'start.identity-asset', to: `${TYPES}/api::identity-asset.identity-asset/create` },
  { key: 'start.case-study', to: `${TYPES}/api::case-study.case-study/create` },
  { key: 'start.project', to: `${TYPES}/api::project.project/create` },
  { key: 'start.action-plan', to: `${TYPES}/api::action-plan.action-plan/create` },
  { key: 'start.event', to: `${TYPES}/api::event.event/create` },
  { key: 'start.organisation', to: `${TYPES}/api::organisation.organisation/create` },
];

/** Home page of the CMS: the kinds of content that are written most, a new entry each, in the language that the editor reads and writes. */
export function StartHere() {
  const { locale } = useIntl();
  const language = toLocale(locale);
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {WAYS.map(({ key, to }) => (
        <Box tag="li" key={key}>
          <Link
            tag={RouterLink}
            to={{ pathname: to, search: `plugins[i18n][locale]=${language}` }}
            startIcon={<Plus aria-hidden />}
          >
            {t(language, key)}
          </Link>
        </Box>
      ))}
    </Flex>
  );
}
