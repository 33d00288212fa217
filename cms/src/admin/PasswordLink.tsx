import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import {
  useAPIErrorHandler,
  useClipboard,
  useFetchClient,
  useNotification,
} from '@strapi/strapi/admin';
import { useEffect, useId, useRef, useState } from 'react';
import type { Locale } from '../dictionaries/dictionaries.ts';
import { t } from '../dictionaries/translate.ts';
import { resetLink, type Editor } from '../people/editors-page.ts';

type FetchError = Parameters<ReturnType<typeof useAPIErrorHandler>['formatAPIError']>[0];

interface PasswordLinkProps {
  readonly language: Locale;
  readonly editor: Editor;
}

/** Where the admin answers: this page lies below it. */
const toAddress = (page: string): string =>
  `${location.origin}${location.pathname.replace(/\/settings\/.*$/u, '')}/auth/${page}`;

/** A link by which a person chooses a password, for the administrator to pass on. */
export function PasswordLink({ language, editor }: PasswordLinkProps) {
  const { id, name, registrationToken } = editor;
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [address, setAddress] = useState<string | null>(null);
  const key = registrationToken === null ? 'people.page.reset' : 'people.page.invitation';
  const show = async () => {
    if (registrationToken !== null) {
      setAddress(toAddress(`register?registrationToken=${registrationToken}`));
      return;
    }
    try {
      const { data } = await post<{ data: unknown }>(`/closer/editors/${String(id)}/reset`);
      const { code } = resetLink.parse(data.data);
      setAddress(toAddress(`reset-password?code=${code}`));
    } catch (error) {
      toggleNotification({ type: 'danger', message: formatAPIError(error as FetchError) });
    }
  };
  if (address === null) {
    return (
      <Button variant="tertiary" onClick={() => void show()}>
        {t(language, key)}
      </Button>
    );
  }
  return (
    <Address
      language={language}
      label={t(language, key)}
      hint={t(language, `${key}.help`, { name })}
      address={address}
    />
  );
}

interface AddressProps {
  readonly language: Locale;
  readonly label: string;
  readonly hint: string;
  readonly address: string;
}

function Address({ language, label, hint, address }: AddressProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // The button that was pressed is gone: whoever uses keys goes on where it stood.
  useEffect(() => {
    input.current?.focus();
  }, []);
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const copyAddress = async () => {
    const copied = await copy(address);
    if (copied) toggleNotification({ type: 'success', message: t(language, 'people.page.copied') });
  };
  return (
    <Field.Root id={id} name={id} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Flex gap={2}>
        <TextInput
          ref={input}
          value={address}
          readOnly
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button variant="tertiary" onClick={() => void copyAddress()}>
          {t(language, 'people.page.copy')}
        </Button>
      </Flex>
      <Field.Hint />
    </Field.Root>
  );
}
