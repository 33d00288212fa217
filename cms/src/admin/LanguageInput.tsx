import { languageTag } from '@closer/shared/content/text.ts';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { toLocale } from '../dictionaries/dictionaries.ts';
import { ChoiceInput, type CustomInputProps } from './ChoiceInput.tsx';
import { getLanguageChoices, nameLanguage } from './language-choices.ts';

/** A language by its name, stored by its tag; the tag of another language can be typed. */
export default function LanguageInput(props: CustomInputProps) {
  const { locale } = useIntl();
  const [typed, setTyped] = useState('');
  const language = toLocale(locale);
  return (
    <ChoiceInput
      {...props}
      choices={getLanguageChoices(language)}
      nameUnlisted={(tag) => nameLanguage(language, tag)}
      typing={{ mayCreate: languageTag.safeParse(typed).success, onType: setTyped }}
    />
  );
}
