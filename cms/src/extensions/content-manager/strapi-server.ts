import { narrowRelations, type RelationQuestion } from '../../forms/narrow-relations.ts';

type Handler = (context: RelationQuestion) => Promise<unknown>;

interface ContentManagerPlugin {
  controllers: { relations: Record<string, Handler> };
}

/** Offers the right vocabulary where an editor links terms. */
export default function extendContentManager(plugin: ContentManagerPlugin): ContentManagerPlugin {
  const { findAvailable } = plugin.controllers.relations;
  if (findAvailable !== undefined) {
    plugin.controllers.relations['findAvailable'] = async function narrowed(
      this: unknown,
      context,
    ) {
      narrowRelations(context);
      return await findAvailable.call(this, context);
    };
  }
  return plugin;
}
