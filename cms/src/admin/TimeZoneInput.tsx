import { useState } from 'react';
import { useIntl } from 'react-intl';
import { toLocale } from '../dictionaries/dictionaries.ts';
import { isTimeZone } from '../documents/time-zone.ts';
import { ChoiceInput, type CustomInputProps } from './ChoiceInput.tsx';
import { getTimeZoneChoices, nameTimeZone } from './time-zone-choices.ts';

/** A time zone by its place and the name of its time, stored by its IANA name; the name of another one can be typed. */
export default function TimeZoneInput(props: CustomInputProps) {
  const { locale } = useIntl();
  const [typed, setTyped] = useState('');
  const language = toLocale(locale);
  return (
    <ChoiceInput
      {...props}
      choices={getTimeZoneChoices(language)}
      nameUnlisted={(zone) => nameTimeZone(language, zone)}
      typing={{ mayCreate: isTimeZone(typed), onType: setTyped }}
    />
  );
}
