import { narrowShared } from '../../documents/narrow-shared.ts';
import { guardSharedFields } from '../../people/guard-metadata.ts';

interface Context {
  readonly request: { readonly body?: unknown };
}

type Handler = (this: unknown, context: Context) => Promise<unknown>;

interface Localizations {
  syncNonLocalizedAttributes(row: object | null, model: { uid: string }): Promise<void>;
}

interface LanguagePlugin {
  controllers: { 'content-types': Record<string, Handler> };
  services: { localizations: () => Localizations };
}

/** Tells what the languages of an entry share only to whom the entry is open, and copies of it only what differs. */
export default function extendLanguages(plugin: LanguagePlugin): LanguagePlugin {
  const controller = plugin.controllers['content-types'];
  const { getNonLocalizedAttributes } = controller;
  if (getNonLocalizedAttributes !== undefined) {
    controller['getNonLocalizedAttributes'] = async function tell(context) {
      await guardSharedFields(strapi, context.request.body);
      return await getNonLocalizedAttributes.call(this, context);
    };
  }
  const open = plugin.services.localizations;
  plugin.services.localizations = () => {
    const strapis = open();
    return {
      ...strapis,
      async syncNonLocalizedAttributes(row, model) {
        const narrow = row === null ? row : await narrowShared(strapi, model.uid, { ...row });
        await strapis.syncNonLocalizedAttributes(narrow, model);
      },
    };
  };
  return plugin;
}
