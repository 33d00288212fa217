import type { CustomInputProps } from './ChoiceInput.tsx';
import { getCurrencyChoices, isCurrency, nameCurrency } from './currency-choices.ts';
import { NamedChoiceInput } from './NamedChoiceInput.tsx';

const CURRENCIES = { getChoices: getCurrencyChoices, name: nameCurrency, isValue: isCurrency };

/** A currency by its name, stored by its code of ISO 4217. */
export default function CurrencyInput(props: CustomInputProps) {
  return <NamedChoiceInput {...props} list={CURRENCIES} />;
}
