import { languageTag } from '@closer/shared/content/text.ts';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { toLocale } from '../dictionaries/dictionaries.ts';
import { getLanguageChoices, nameLanguage } from './language-choices.ts';

/** Strapi hands all of these in, though its types promise none. */
interface LanguageInputProps {
  readonly name?: string;
  readonly label?: string;
  readonly hint?: string;
  readonly error?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly value?: string | null;
  readonly onChange?: (name: string, value: string | null) => void;
}

/** A language by its name, stored by its tag; the tag of another language can be typed. */
export default function LanguageInput(props: LanguageInputProps) {
  const { name = '', label = '', hint, error, required = false, disabled = false, value } = props;
  const change = (tag: string | null) => props.onChange?.(name, tag);
  const { locale } = useIntl();
  const [typed, setTyped] = useState('');
  const language = toLocale(locale);
  const choices = getLanguageChoices(language);
  const unlisted =
    typeof value === 'string' && value !== '' && choices.every(({ tag }) => tag !== value);
  const shown = unlisted
    ? [{ tag: value, name: nameLanguage(language, value) }, ...choices]
    : choices;
  return (
    <Field.Root
      name={name}
      id={name}
      required={required}
      {...(error === undefined ? {} : { error })}
      {...(hint === undefined ? {} : { hint })}
    >
      <Field.Label>{label}</Field.Label>
      <Combobox
        value={value ?? ''}
        disabled={disabled}
        autocomplete={{ type: 'list', filter: 'contains' }}
        creatable={languageTag.safeParse(typed).success}
        createMessage={(tag) => nameLanguage(language, tag)}
        onInputChange={(event) => setTyped(event.currentTarget.value.trim())}
        onChange={(chosen) => change(chosen === '' ? null : chosen)}
        onCreateOption={(tag) => change(tag?.trim() ?? null)}
        onClear={() => change(null)}
      >
        {shown.map((choice) => (
          <ComboboxOption key={choice.tag} value={choice.tag}>
            {choice.name}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
