import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Locale } from '../dictionaries/dictionaries.ts';
import { translateWords } from './translate-words.ts';

/** Set by handing in alone; Strapi puts new fields into forms that an operator has changed. */
const HANDED_IN_AT = 'handedInAt';

/** Texts that are chosen from a list of names, by the field's name in any form; `app.tsx` registers them. */
const CHOSEN: Readonly<Record<string, string>> = {
  language: 'global::language',
  timeZone: 'global::time-zone',
  currency: 'global::currency',
};

/** A field of a form as Strapi's hook hands it over. */
interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: string;
  readonly attribute: Readonly<Record<string, unknown>>;
  /** Stands behind the label. */
  readonly labelAction?: ReactNode;
}

interface FormLayout {
  readonly layout: readonly (readonly (readonly FormField[])[])[];
  readonly components: Readonly<
    Record<string, { readonly layout: readonly (readonly FormField[])[] }>
  >;
}

/** Strapi shows no help at a list of components, so it stands behind the label. */
function addHelpToList(field: FormField): FormField {
  if (field.type !== 'component' || field.hint === undefined || field.hint === '') return field;
  const help = (
    <Typography variant="pi" textColor="neutral600">
      {field.hint}
    </Typography>
  );
  return { ...field, labelAction: help };
}

function translateField(language: Locale, field: FormField): FormField {
  const label = translateWords(language, field.label);
  const told = addHelpToList(
    field.hint === undefined
      ? { ...field, label }
      : { ...field, label, hint: translateWords(language, field.hint) },
  );
  const customField = field.type === 'string' ? CHOSEN[field.name] : undefined;
  return customField === undefined
    ? told
    : { ...told, attribute: { ...field.attribute, customField } };
}

const translateRows = (language: Locale, rows: readonly (readonly FormField[])[]) =>
  rows.map((row) =>
    row.filter(({ name }) => name !== HANDED_IN_AT).map((field) => translateField(language, field)),
  );

/** A form with its labels and help in `language`; languages, time zones and currencies are chosen from lists. */
export function translateForm<Layout extends FormLayout>(language: Locale, form: Layout): Layout {
  const components = Object.fromEntries(
    Object.entries(form.components).map(([uid, component]) => [
      uid,
      { ...component, layout: translateRows(language, component.layout) },
    ]),
  );
  const layout = form.layout.map((panel) => translateRows(language, panel));
  return { ...form, components, layout };
}

interface Column {
  readonly label: unknown;
}

/** The columns of a list with their headings in `language`. */
export function translateColumns<Heading extends Column>(
  language: Locale,
  columns: readonly Heading[],
): Heading[] {
  return columns.map((column) =>
    typeof column.label === 'string'
      ? { ...column, label: translateWords(language, column.label) }
      : column,
  );
}
