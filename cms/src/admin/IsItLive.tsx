import type { PublishFinding } from '@closer/shared/snapshot/export-line.ts';
import { Box, Flex, Link, Loader, Status, Typography } from '@strapi/design-system';
import { useFetchClient, Widget } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { toLocale, type Locale } from '../dictionaries/dictionaries.ts';
import { t } from '../dictionaries/translate.ts';
import { toFindingSentence } from '../live/finding-sentence.ts';
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
      {answer === 'live' && state.status?.newest !== undefined && (
        <Typography variant="omega">
          {t(language, 'live.see')}:{' '}
          <Link href={state.status.newest.url} isExternal>
            {state.status.newest.title}
          </Link>
        </Typography>
      )}
      {(answer === 'failed' || answer === 'live') && (
        <Findings findings={state.status?.findings ?? []} language={language} />
      )}
    </Flex>
  );
}

interface FindingsProps {
  readonly findings: readonly PublishFinding[];
  readonly language: Locale;
}

function Findings({ findings, language }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <Box tag="ul" paddingLeft={4}>
      {findings.map((finding) => {
        const { place, sentence } = toFindingSentence(language, finding);
        const { adminPath, message } = finding;
        const title = place === '' ? sentence : place;
        return (
          <Box tag="li" key={`${adminPath ?? ''} ${message}`} paddingBottom={2}>
            {adminPath === null ? (
              <Typography variant="omega">{title}</Typography>
            ) : (
              <Link tag={RouterLink} to={adminPath.replace(/^\/admin/u, '')}>
                {title}
              </Link>
            )}
            {place !== '' && <Typography variant="omega"> {sentence}</Typography>}
          </Box>
        );
      })}
    </Box>
  );
}
