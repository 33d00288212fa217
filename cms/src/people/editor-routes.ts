import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { changeEditor, readEditorsPage } from './editors.ts';
import { editorChange } from './editors-page.ts';
import { getPerson } from './person.ts';
import { refusePerson } from './refuse-person.ts';
import { makeResetCode } from './reset-code.ts';

type Context = NonNullable<ReturnType<Core.Strapi['requestContext']['get']>>;

const withId = z.object({ id: z.coerce.number().int() });

/** `/closer/editors` for administrators: who writes in which role and for whom. */
export function addEditorRoutes(strapi: Core.Strapi): void {
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const info = { type: 'admin' } as const;
  const forAdministrators =
    (handle: (context: Context, actorId: number) => Promise<void>) => async (context: Context) => {
      const person = await getPerson(strapi);
      if (person.kind !== 'network' || !person.isAdministrator) {
        return refusePerson(strapi, 'people.refused.administrator');
      }
      context.set('Cache-Control', 'no-store');
      await handle(context, person.userId);
    };
  const readPage = forAdministrators(async (context) => {
    context.body = { data: await readEditorsPage(strapi) };
  });
  const change = forAdministrators(async (context, actorId) => {
    const wish = editorChange.safeParse(context.request['body']);
    if (!wish.success) throw new errors.ValidationError(z.prettifyError(wish.error));
    const { id } = withId.parse(context['params']);
    await strapi.db.transaction(async () => {
      await changeEditor(strapi, actorId, id, wish.data);
    });
    context.body = { data: await readEditorsPage(strapi) };
  });
  const reset = forAdministrators(async (context) => {
    const { id } = withId.parse(context['params']);
    context.body = { data: { code: await makeResetCode(strapi, id) } };
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/closer',
    routes: [
      { method: 'GET', path: '/editors', handler: readPage, config, info },
      { method: 'PUT', path: '/editors/:id', handler: change, config, info },
      { method: 'POST', path: '/editors/:id/reset', handler: reset, config, info },
    ],
  });
}
