import { useState } from 'react';
import { useIntl } from 'react-intl';
import { toLocale } from '../dictionaries/dictionaries.ts';
import { ChoiceInput, type CustomInputProps } from './ChoiceInput.tsx';
import { getCurrencyChoices, isCurrency, nameCurrency } from './currency-choices.ts';

/** A currency by its name, stored by its code of ISO 4217; the code of another one can be typed. */
export default function CurrencyInput(props: CustomInputProps) {
  const { locale } = useIntl();
  const [typed, setTyped] = useState('');
  const language = toLocale(locale);
  return (
    <ChoiceInput
      {...props}
      choices={getCurrencyChoices(language)}
      nameUnlisted={(code) => nameCurrency(language, code)}
      typing={{ mayCreate: isCurrency(typed), onType: setTyped }}
    />
  );
}
