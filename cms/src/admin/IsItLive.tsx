import { Box, Flex, Link, Loader, Status, Typography } from '@strapi/design-system';
import { useFetchClient, Widget } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { toLocale } from '../dictionaries/dictionaries.ts';
import { t } from '../dictionaries/translate.ts';
import { getLiveAnswer, LIVE_SENTENCES, liveState, type LiveState } from './live-state.ts';

/** Often enough to watch a publish go live, seldom enough to be no load. */
const ASK_EVERY_MS = 4000;

const VARIANTS = {
  never: 'secondary',
  'on-the-way': 'secondary',
  live: 'success',
  failed: 'danger',
} as const;

/** The newest state; null until the first answer, `'unknown'` while the CMS does not answer. */
function useLiveState(): LiveState | 'unknown' | null {
  const { get } = useFetchClient();
  const [state, setState] = useState<LiveState | 'unknown' | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      try {
        const { data } = await get<{ data: unknown }>('/closer/live-state');
        if (!gone) setState(liveState.parse(data.data));
      } catch {
        if (!gone) setState('unknown');
      }
    };
    void ask();
    const timer = window.setInterval(() => void ask(), ASK_EVERY_MS);
    return () => {
      gone = true;
      window.clearInterval(timer);
    };
  }, [get]);
  return state;
}

/** Home page of the CMS: whether readers see what was published, and what keeps it back. */
export function IsItLive() {
  const { locale } = useIntl();
  const language = toLocale(locale);
  const state = useLiveState();
  if (state === null) return <Loader>{t(language, 'live.asking')}</Loader>;
  if (state === 'unknown') return <Widget.Error>{t(language, 'live.unknown')}</Widget.Error>;
  const answer = getLiveAnswer(state);
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <Flex direction="column" alignItems="stretch" gap={3} aria-live="polite">
      <Status variant={VARIANTS[answer]} size="M">
        <Typography variant="omega" fontWeight="semiBold">
          {t(language, LIVE_SENTENCES[answer])}
        </Typography>
      </Status>
      {state.status !== null && (
        <Typography variant="pi" textColor="neutral600">
          {t(language, 'live.at', { time: time.format(new Date(state.status.at)) })}
        </Typography>
      )}
      {answer === 'failed' && <Findings state={state} />}
    </Flex>
  );
}

function Findings({ state }: { readonly state: LiveState }) {
  const findings = state.status?.findings ?? [];
  return (
    <Box tag="ul" paddingLeft={4}>
      {findings.map(({ adminPath, message }) => (
        <Box tag="li" key={`${adminPath ?? ''} ${message}`} paddingBottom={2}>
          {adminPath === null ? (
            <Typography variant="omega">{message}</Typography>
          ) : (
            <Link tag={RouterLink} to={adminPath.replace(/^\/admin/u, '')}>
              {message}
            </Link>
          )}
        </Box>
      ))}
    </Box>
  );
}
