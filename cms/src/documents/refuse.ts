import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { MessageKey } from '../dictionaries/dictionaries.ts';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import { t, type Params } from '../dictionaries/translate.ts';

/** One thing that is wrong, at the field where the editor mends it. */
export interface Problem {
  readonly key: MessageKey;
  readonly params?: Params;
  /** Path of the field in the form: `['editions', '0', 'url']`. */
  readonly path?: readonly string[];
}

/**
 * Refuses what the editor asked for, with a sentence for each problem in the editor's language.
 * Strapi answers 400, shows the sentences, each in its line, and marks the fields; the transaction is rolled back.
 */
export function refuse(strapi: Core.Strapi, problems: readonly Problem[]): never {
  const language = getEditorLocale(strapi);
  const sentences = problems.map(({ key, params, path }) => ({
    path: [...(path ?? [])],
    message: t(language, key, params),
    name: 'ValidationError',
  }));
  throw new errors.ValidationError(sentences.map(({ message }) => message).join('\n'), {
    errors: sentences,
  });
}
