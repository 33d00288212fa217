import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Choice } from './choice.ts';

/** What Strapi hands to an input of our own, though its types promise none of it. */
export interface CustomInputProps {
  readonly name?: string;
  readonly label?: string;
  readonly hint?: string;
  readonly error?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly value?: string | null;
  readonly onChange?: (name: string, value: string | null) => void;
}

interface ChoiceInputProps extends CustomInputProps {
  readonly choices: readonly Choice[];
  /** Names what the list does not hold: an older value, or one just typed. */
  readonly nameUnlisted: (value: string) => string;
  /** Left out where nothing beside the list can be chosen. */
  readonly typing?: {
    readonly mayCreate: boolean;
    readonly onType: (typed: string) => void;
  };
}

/** A text chosen from a long list by typing a part of its name. */
export function ChoiceInput(props: ChoiceInputProps) {
  const { name = '', label = '', hint, error, required = false, disabled = false, value } = props;
  const { choices, nameUnlisted, typing } = props;
  const intl = useIntl();
  const placeholder = intl.formatMessage({
    id: 'components.InputSelect.option.placeholder',
    defaultMessage: 'Choose here',
  });
  const change = (chosen: string | null) => props.onChange?.(name, chosen);
  const unlisted =
    typeof value === 'string' && value !== '' && choices.every((one) => one.value !== value);
  const shown = unlisted ? [{ value, name: nameUnlisted(value) }, ...choices] : choices;
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
        placeholder={placeholder}
        autocomplete={{ type: 'list', filter: 'contains' }}
        creatable={typing?.mayCreate ?? false}
        createMessage={nameUnlisted}
        onInputChange={(event) => typing?.onType(event.currentTarget.value.trim())}
        onChange={(chosen) => change(chosen === '' ? null : chosen)}
        onCreateOption={(typed) => change(typed?.trim() ?? null)}
        onClear={() => change(null)}
      >
        {shown.map((one) => (
          <ComboboxOption key={one.value} value={one.value}>
            {one.name}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
