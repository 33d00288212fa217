import { openForm, saveForm, type FormQuestion } from '../../documents/tell-version.ts';
import { narrowRelations } from '../../forms/narrow-relations.ts';
import { guardRelations, type LinkQuestion } from '../../people/guard-relations.ts';

type Question = LinkQuestion & FormQuestion;

type Handler = (this: unknown, context: Question) => Promise<unknown>;

type Controller = Record<string, Handler>;

interface ContentManagerPlugin {
  controllers: Readonly<Record<'relations' | 'collection-types' | 'single-types', Controller>>;
}

/** Puts something around an answer of the Content Manager, if it gives it. */
function wrap(
  controller: Controller,
  name: string,
  around: (context: Question, answer: () => Promise<unknown>) => Promise<unknown>,
): void {
  const handler = controller[name];
  if (handler === undefined) return;
  controller[name] = async function answer(context) {
    return await around(context, async () => await handler.call(this, context));
  };
}

/**
 * Offers the right vocabulary where an editor links terms, and to each editor what is hers to see; tells forms their
 * version.
 */
export default function extendContentManager(plugin: ContentManagerPlugin): ContentManagerPlugin {
  const { relations, 'collection-types': entries, 'single-types': settings } = plugin.controllers;
  wrap(relations, 'findAvailable', async (context, answer) => {
    narrowRelations(context);
    await guardRelations(strapi, context, true);
    return await answer();
  });
  wrap(relations, 'findExisting', async (context, answer) => {
    await guardRelations(strapi, context, false);
    return await answer();
  });
  for (const [controller, name] of [
    [entries, 'findOne'],
    [settings, 'find'],
  ] as const) {
    wrap(controller, name, async (context, answer) => {
      await openForm(strapi, context, answer);
    });
  }
  for (const [controller, name] of [
    [entries, 'update'],
    [entries, 'publish'],
    [settings, 'createOrUpdate'],
    [settings, 'publish'],
  ] as const) {
    wrap(controller, name, async (context, answer) => {
      await saveForm(context, answer);
    });
  }
  return plugin;
}
