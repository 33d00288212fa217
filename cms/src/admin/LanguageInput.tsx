import { languageTag } from '@closer/shared/content/text.ts';
import type { CustomInputProps } from './ChoiceInput.tsx';
import { getLanguageChoices, nameLanguage } from './language-choices.ts';
import { NamedChoiceInput } from './NamedChoiceInput.tsx';

const LANGUAGES = {
  getChoices: getLanguageChoices,
  name: nameLanguage,
  isValue: (typed: string) => languageTag.safeParse(typed).success,
};

/** A language by its name, stored by its tag. */
export default function LanguageInput(props: CustomInputProps) {
  return <NamedChoiceInput {...props} list={LANGUAGES} />;
}
