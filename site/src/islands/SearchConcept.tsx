import type { ConceptMet } from '@closer/shared/search/search-client.ts';
import type { Translate } from '../i18n/translate.ts';

interface Props {
  readonly say: Translate;
  readonly base: string;
  readonly concept: ConceptMet | null;
}

/** The subject that was asked for, leading to its page. */
export function SearchConcept({ say, base, concept }: Props) {
  if (concept === null) return null;
  const { title, path, count } = concept;
  return (
    <p className="notice search-concept">
      <a className="more" href={base + path}>
        {say('search.concept', { title, count })}
      </a>
    </p>
  );
}
