import { isTimeZone } from '../documents/time-zone.ts';
import type { CustomInputProps } from './ChoiceInput.tsx';
import { NamedChoiceInput } from './NamedChoiceInput.tsx';
import { getTimeZoneChoices, nameTimeZone } from './time-zone-choices.ts';

const TIME_ZONES = { getChoices: getTimeZoneChoices, name: nameTimeZone, isValue: isTimeZone };

/** A time zone by its place and the name of its time, stored by its IANA name. */
export default function TimeZoneInput(props: CustomInputProps) {
  return <NamedChoiceInput {...props} list={TIME_ZONES} />;
}
