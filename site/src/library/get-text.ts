import type { NameForm } from '@closer/shared/content/name-form.ts';
import type { Term } from '@closer/shared/content/term.ts';
import type { Text } from '@closer/shared/content/text.ts';
import { getFallbackOrder, LOCALES, type Locale } from '@closer/shared/locales.ts';

const LANGS_TO_TRY = new Map(
  LOCALES.map((row) => [
    row.code,
    getFallbackOrder(row.code).map(
      (code) => LOCALES.find((each) => each.code === code)?.lang ?? code,
    ),
  ]),
);

/** The text in the reader's language, else by the fallback order, else the first there is. */
export function getText(texts: readonly Text[], wanted: Locale): Text | null {
  for (const lang of LANGS_TO_TRY.get(wanted) ?? []) {
    const found = texts.find((each) => each.language === lang);
    if (found !== undefined) return found;
  }
  return texts[0] ?? null;
}

/** Label of a term; its code where it has none in any language. */
export function getLabel(term: Term, wanted: Locale): Text {
  return getText(term.prefLabel, wanted) ?? { language: 'en', text: term.code };
}

/**
 * Name of what has its names side by side: a place, a programme. Official forms come before short ones and aliases; a
 * verbatim slip of a source is never shown as the name.
 */
export function getOfficialName(
  { names, code }: { readonly names: readonly NameForm[]; readonly code: string },
  wanted: Locale,
): Text {
  for (const lang of LANGS_TO_TRY.get(wanted) ?? []) {
    const found = pickName(names.filter((each) => each.language === lang));
    if (found !== undefined) return found;
  }
  return pickName(names) ?? { language: 'en', text: code };
}

function pickName(names: readonly NameForm[]): NameForm | undefined {
  return (
    names.find((each) => each.kind === 'official') ??
    names.find((each) => each.kind === 'short') ??
    names.find((each) => each.kind === 'alias')
  );
}
