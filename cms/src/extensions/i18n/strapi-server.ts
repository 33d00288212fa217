import { guardSharedFields } from '../../people/guard-metadata.ts';

interface Context {
  readonly request: { readonly body?: unknown };
}

type Handler = (this: unknown, context: Context) => Promise<unknown>;

interface LanguagePlugin {
  controllers: { 'content-types': Record<string, Handler> };
}

/** Tells what the languages of an entry share only to whom the entry is open. */
export default function extendLanguages(plugin: LanguagePlugin): LanguagePlugin {
  const controller = plugin.controllers['content-types'];
  const { getNonLocalizedAttributes } = controller;
  if (getNonLocalizedAttributes !== undefined) {
    controller['getNonLocalizedAttributes'] = async function tell(context) {
      await guardSharedFields(strapi, context.request.body);
      return await getNonLocalizedAttributes.call(this, context);
    };
  }
  return plugin;
}
