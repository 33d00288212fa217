import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useAPIErrorHandler, useFetchClient, useForm, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { toLocale, type Locale, type MessageKey } from '../dictionaries/dictionaries.ts';
import { t } from '../dictionaries/translate.ts';
import { handInAnswer, type HandInAnswer } from '../hand-in/hand-in-answer.ts';

interface HandInPanelProps {
  readonly type: string;
  readonly documentId: string;
  /** Changes with everything that is saved or published. */
  readonly version: string;
}

type FetchError = Parameters<ReturnType<typeof useAPIErrorHandler>['formatAPIError']>[0];

interface Work {
  /** Null before the first answer, and where the entry is not the reader's to hand in. */
  readonly answer: HandInAnswer | null;
  readonly isBusy: boolean;
  readonly run: (change: Change) => Promise<void>;
}

type Change =
  | { readonly kind: 'hand-in' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'send-back'; readonly note: string };

const DONE = {
  'hand-in': 'hand-in.done',
  withdraw: 'hand-in.withdrawn',
  'send-back': 'hand-in.returned',
} as const satisfies Record<Change['kind'], MessageKey>;

function useHandIn(address: string, version: string, language: Locale): Work {
  const { get, post, del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [answer, setAnswer] = useState<HandInAnswer | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      try {
        const { data } = await get<{ data: unknown }>(address);
        if (!gone) setAnswer(handInAnswer.parse(data.data));
      } catch {
        // Somebody else's entry: there is nothing to hand in.
        if (!gone) setAnswer(null);
      }
    };
    void read();
    return () => {
      gone = true;
    };
  }, [get, address, version]);
  const run = useCallback(
    async (change: Change) => {
      setBusy(true);
      try {
        const send = async () => {
          if (change.kind === 'withdraw') return await del<{ data: unknown }>(address);
          if (change.kind === 'hand-in') return await post<{ data: unknown }>(address);
          const body = { note: change.note };
          return await post<{ data: unknown }>(`${address}/send-back`, body);
        };
        const { data } = await send();
        setAnswer(handInAnswer.parse(data.data));
        toggleNotification({ type: 'success', message: t(language, DONE[change.kind]) });
      } catch (error) {
        toggleNotification({ type: 'danger', message: formatAPIError(error as FetchError) });
      } finally {
        setBusy(false);
      }
    },
    [address, del, post, formatAPIError, toggleNotification, language],
  );
  return { answer, isBusy, run };
}

/** Beside the form: what became of the draft on its way to readers, and the next step. */
export function HandInPanel({ type, documentId, version }: HandInPanelProps) {
  const { locale } = useIntl();
  const language = toLocale(locale);
  const address = `/closer/hand-in/${type}/${documentId}`;
  const { answer, isBusy, run } = useHandIn(address, version, language);
  const isModified = useForm('HandInPanel', ({ modified }) => modified);
  if (answer === null) return null;
  const { handIn, publishes } = answer;
  const isWaiting = handIn?.state === 'waiting';
  const words = getSentence(language, answer);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="omega" tag="p" aria-live="polite">
        {words}
      </Typography>
      {!publishes && !isWaiting && (
        <>
          <Button
            disabled={isBusy || isModified}
            onClick={() => void run({ kind: 'hand-in' })}
            fullWidth
          >
            {t(language, 'hand-in.do')}
          </Button>
          {isModified && (
            <Typography variant="pi" textColor="neutral600" tag="p">
              {t(language, 'hand-in.save-first')}
            </Typography>
          )}
        </>
      )}
      {isWaiting && !publishes && (
        <Button
          variant="secondary"
          disabled={isBusy}
          onClick={() => void run({ kind: 'withdraw' })}
          fullWidth
        >
          {t(language, 'hand-in.withdraw')}
        </Button>
      )}
      {isWaiting && publishes && (
        <SendBack
          language={language}
          isBusy={isBusy}
          onSend={(note) => void run({ kind: 'send-back', note })}
        />
      )}
    </Flex>
  );
}

function getSentence(language: Locale, { handIn, publishes }: HandInAnswer): string {
  if (handIn === null) return t(language, publishes ? 'hand-in.yours' : 'hand-in.not-yet');
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const time = format.format(new Date(handIn.at));
  return handIn.state === 'waiting'
    ? t(language, 'hand-in.waiting', { time, name: handIn.name })
    : t(language, 'hand-in.sent-back', { time, note: handIn.note ?? '' });
}

interface SendBackProps {
  readonly language: Locale;
  readonly isBusy: boolean;
  readonly onSend: (note: string) => void;
}

function SendBack({ language, isBusy, onSend }: SendBackProps) {
  const [note, setNote] = useState('');
  const id = useId();
  return (
    <Box>
      <Field.Root id={id} name={id} hint={t(language, 'hand-in.note.help')}>
        <Field.Label>{t(language, 'hand-in.note')}</Field.Label>
        <Textarea value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
        <Field.Hint />
      </Field.Root>
      <Box paddingTop={2}>
        <Button
          variant="secondary"
          disabled={isBusy || note.trim() === ''}
          onClick={() => onSend(note.trim())}
          fullWidth
        >
          {t(language, 'hand-in.send-back')}
        </Button>
      </Box>
    </Box>
  );
}
