import { useState } from 'react';
import { useIntl } from 'react-intl';
import { toLocale, type Locale } from '../dictionaries/dictionaries.ts';
import { ChoiceInput, type CustomInputProps } from './ChoiceInput.tsx';
import type { Choice } from './choice.ts';

/** Values that people choose by a name. */
export interface NamedList {
  /** Those that are offered. */
  readonly getChoices: (language: Locale) => readonly Choice[];
  /** The name of any value, also of one that is not offered. */
  readonly name: (language: Locale, value: string) => string;
  /** Whether a value that somebody typed is one. */
  readonly isValue: (typed: string) => boolean;
}

/** A value chosen by its name, in the editor's language; one that is not offered can be typed. */
export function NamedChoiceInput({ list, ...props }: CustomInputProps & { list: NamedList }) {
  const language = toLocale(useIntl().locale);
  const [typed, setTyped] = useState('');
  return (
    <ChoiceInput
      {...props}
      choices={list.getChoices(language)}
      nameUnlisted={(value) => list.name(language, value)}
      typing={{ mayCreate: list.isValue(typed), onType: setTyped }}
    />
  );
}
