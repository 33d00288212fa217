import type { LocalisedEntry } from '@closer/shared/content/entry.ts';
import type { Locale } from '@closer/shared/locales.ts';

/** A long text of an entry. */
export interface MarkdownField {
  /** Name of the field, as findings say it. */
  readonly field: string;
  readonly text: string;
}

/** The long texts of an entry in one language, in the order of the page. None where it has no own prose there. */
export function getMarkdownFields(entry: LocalisedEntry, locale: Locale): readonly MarkdownField[] {
  return list(getTexts(entry, locale));
}

type Texts = Readonly<Record<string, string | null>>;

function getTexts(entry: LocalisedEntry, locale: Locale): Texts {
  switch (entry.type) {
    case 'site':
      return pickTexts(entry.prose[locale], ['summary']);
    case 'organisation':
    case 'page':
    case 'network':
    case 'portfolio':
      return pickTexts(entry.prose[locale], ['body']);
    case 'project':
      return pickTexts(entry.prose[locale], ['body', 'principles', 'results']);
    case 'action-plan':
      return pickTexts(entry.prose[locale], ['diagnosis', 'body', 'monitoring']);
    case 'event':
      return pickTexts(entry.prose[locale], ['body', 'costNote', 'accessNote', 'registrationNote']);
    case 'material':
      return pickTexts(entry.prose[locale], ['body', 'aims', 'needs']);
    case 'campaign':
      return pickTexts(entry.prose[locale], ['body', 'takePart']);
    case 'identity-asset':
      return pickTexts(entry.prose[locale], ['body', 'usageRules']);
    case 'leaflet': {
      const prose = entry.prose[locale];
      const sections = (prose?.sections ?? []).map((each) => each.text ?? '').join('\n\n');
      return { ...pickTexts(prose, ['body']), sections };
    }
    case 'case-study':
      return pickTexts(entry.prose[locale], [
        'body',
        'challenge',
        'approach',
        'results',
        'evaluation',
        'lessons',
        'transferability',
        'resources',
      ]);
  }
}

function pickTexts<Field extends string>(
  prose: Readonly<Record<Field, string | null>> | undefined,
  fields: readonly Field[],
): Texts {
  return Object.fromEntries(fields.map((field) => [field, prose?.[field] ?? null]));
}

function list(texts: Texts): readonly MarkdownField[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    text === null || text === '' ? [] : [{ field, text }],
  );
}
