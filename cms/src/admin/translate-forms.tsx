import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { getDictionary, type Locale } from '../dictionaries/dictionaries.ts';
import { getCondition } from '../forms/conditions.ts';
import type { FormLayout, Group } from '../forms/form-layout.ts';
import { TYPE_LAYOUTS } from '../forms/form-layouts.ts';
import { groupRows } from './group-rows.ts';
import { translateWords } from './translate-words.ts';

/** Set by handing in alone; Strapi puts new fields into forms that an operator has changed. */
const HANDED_IN_AT = 'handedInAt';

/** Texts that are chosen from a list of names, by the field's name in any form; `app.tsx` registers them. */
const CHOSEN: Readonly<Record<string, string>> = {
  language: 'global::language',
  timeZone: 'global::time-zone',
  currency: 'global::currency',
};

/** A text beside others that say the same in another language: its language begins with that of the form. */
const LISTED_TEXT = 'fact.text';
const LISTED_LANGUAGE = 'global::text-language';

/** The input that is none: the heading of a part. */
const HEADING = 'global::group-heading';

/** A field of a form as Strapi's hook hands it over. */
interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: string;
  readonly attribute: Readonly<Record<string, unknown>>;
  readonly size: number;
  /** Stands behind the label. */
  readonly labelAction?: ReactNode;
}

type Rows = readonly (readonly FormField[])[];

interface AdminForm {
  readonly layout: readonly Rows[];
  readonly components: Readonly<Record<string, { readonly layout: Rows }>>;
  readonly settings: { readonly displayName?: string };
}

/** Strapi shows no help at a list of components, so it stands behind the label. */
function addHelpToList(field: FormField): FormField {
  if (field.type !== 'component' || field.hint === undefined || field.hint === '') return field;
  const help = (
    <Typography variant="pi" textColor="neutral600" data-list-help="">
      {field.hint}
    </Typography>
  );
  return { ...field, labelAction: help };
}

/** Our own input of a field, if it has one. */
function findInput(form: string, { type, name }: FormField): string | undefined {
  if (type !== 'string') return undefined;
  return form === LISTED_TEXT && name === 'language' ? LISTED_LANGUAGE : CHOSEN[name];
}

/** `form` is the name of the type, or Strapi's name of the component. */
function translateField(language: Locale, form: string, field: FormField): FormField {
  const label = translateWords(language, field.label);
  const told = addHelpToList(
    field.hint === undefined
      ? { ...field, label }
      : { ...field, label, hint: translateWords(language, field.hint) },
  );
  const customField = findInput(form, field);
  const visible = getCondition(form, field.name);
  const attribute = {
    ...field.attribute,
    ...(customField === undefined ? {} : { customField }),
    ...(visible === null ? {} : { conditions: { visible } }),
  };
  return { ...told, attribute };
}

const translateRows = (language: Locale, form: string, rows: Rows): Rows =>
  rows.map((row) =>
    row
      .filter(({ name }) => name !== HANDED_IN_AT)
      .map((field) => translateField(language, form, field)),
  );

/** Strapi gives a form the English name of its type and nothing else that tells which it is. */
const findLayout = (displayName: string | undefined): FormLayout | undefined =>
  TYPE_LAYOUTS.find(({ name }) => getDictionary('en')[`type.${name}`] === displayName);

/**
 * The parts of a form, each with its heading. Strapi draws inputs and nothing else in a form, so the
 * heading is an input in the place of the part's first field, which says whether it may be seen.
 */
function addGroups(language: Locale, rows: Rows, groups: readonly Group[]): readonly Rows[] {
  return groupRows(rows, groups).map(({ group, rows: own }) => {
    const first = own[0]?.find(({ name }) => name === group?.first);
    if (group === null || first === undefined) return own;
    const label = getDictionary(language)[`form.group.${group.name}`] ?? group.name;
    const attribute = { type: 'string', customField: HEADING };
    return [[{ ...first, label, attribute, size: 12 }], ...own];
  });
}

/**
 * A form with its labels and help in `language`, in its parts; languages, time zones and currencies are
 * chosen from lists, and what most entries do not need is shown when it is needed.
 */
export function translateForm<Form extends AdminForm>(language: Locale, form: Form): Form {
  const components = Object.fromEntries(
    Object.entries(form.components).map(([uid, component]) => [
      uid,
      { ...component, layout: translateRows(language, uid, component.layout) },
    ]),
  );
  const known = findLayout(form.settings.displayName);
  const layout = form.layout.flatMap((panel) => {
    const rows = translateRows(language, known?.name ?? '', panel);
    return addGroups(language, rows, known?.groups ?? []);
  });
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
