import { narrowRelations } from '../../forms/narrow-relations.ts';
import { guardRelations, type LinkQuestion } from '../../people/guard-relations.ts';

type Handler = (this: unknown, context: LinkQuestion) => Promise<unknown>;

interface ContentManagerPlugin {
  controllers: { relations: Record<string, Handler> };
}

/** Offers the right vocabulary where an editor links terms, and to each editor what is hers to see. */
export default function extendContentManager(plugin: ContentManagerPlugin): ContentManagerPlugin {
  const { relations } = plugin.controllers;
  const { findAvailable, findExisting } = relations;
  if (findAvailable !== undefined) {
    relations['findAvailable'] = async function offer(context) {
      narrowRelations(context);
      await guardRelations(strapi, context, true);
      return await findAvailable.call(this, context);
    };
  }
  if (findExisting !== undefined) {
    relations['findExisting'] = async function show(context) {
      await guardRelations(strapi, context, false);
      return await findExisting.call(this, context);
    };
  }
  return plugin;
}
