import { useForm, useQueryParams } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { getAdminLocale } from './admin-locale.ts';
import { beginLanguage } from './begin-language.ts';
import type { CustomInputProps } from './ChoiceInput.tsx';
import LanguageInput from './LanguageInput.tsx';

interface Query {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

/**
 * The language of a text in a list of texts: a new one begins with that of the form. What holds all languages in one
 * form, as a term does, begins with the language that the editor reads.
 */
export default function TextLanguageInput(props: CustomInputProps) {
  const { name, disabled, onChange } = props;
  const getValues = useForm('TextLanguageInput', (form) => form.getValues);
  const [{ query }] = useQueryParams<Query>();
  const formLanguage = query.plugins?.i18n?.locale ?? getAdminLocale();
  useEffect(() => {
    if (name === undefined || disabled === true) return;
    const language = beginLanguage(getValues(), name, formLanguage);
    if (language !== null) onChange?.(name, language);
    // Only as the text comes into the form: an editor who clears the field wants it empty.
  }, []);
  return <LanguageInput {...props} />;
}
