import type { Edition } from '@closer/shared/content/edition.ts';
import type { EditionedWork } from './library.ts';

/** Editions whose version another one of the same language and kind says it replaces. */
export function getReplacedEditions(work: EditionedWork): ReadonlySet<Edition> {
  return new Set(
    work.editions.filter(
      (old) =>
        old.version !== null &&
        work.editions.some(
          (each) =>
            each.supersedes === old.version &&
            each.language === old.language &&
            each.kind === old.kind,
        ),
    ),
  );
}
