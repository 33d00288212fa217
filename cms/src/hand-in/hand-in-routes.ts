import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { getPerson, type Person } from '../people/person.ts';
import { HAND_IN_TYPES } from './hand-in-mark.ts';
import { handIn, requireEntry, sendBack, withdraw, type Entry } from './hand-in.ts';
import { sendingBack, type HandInAnswer } from './hand-in-answer.ts';
import { readHandIn, readHandIns } from './read-hand-ins.ts';
import { tellNetwork } from './tell-network.ts';

type Context = NonNullable<ReturnType<Core.Strapi['requestContext']['get']>>;

const entryParams = z.object({ type: z.enum(HAND_IN_TYPES), documentId: z.string() });

/** `/closer/hand-in` for editors: what is ready to be published, and what became of it. */
export function addHandInRoutes(strapi: Core.Strapi): void {
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const info = { type: 'admin' } as const;
  /** A change of an entry's state; it answers with the new one. */
  const withEntry =
    (change: (entry: Entry, person: Person, userId: number, context: Context) => Promise<void>) =>
    async (context: Context) => {
      const parsed = entryParams.safeParse(context['params']);
      if (!parsed.success) throw new errors.NotFoundError();
      const person = await getPerson(strapi);
      const userId = await requireEntry(strapi, person, parsed.data);
      await change(parsed.data, person, userId, context);
      const data: HandInAnswer = {
        publishes: person.kind === 'network',
        handIn: await readHandIn(strapi, parsed.data),
      };
      context.body = { data };
    };
  const read = withEntry(() => Promise.resolve());
  const doHandIn = withEntry(async (entry, _person, userId) => {
    await handIn(strapi, userId, entry);
    // A mail server may be slow: nobody waits for it.
    tellNetwork(strapi, entry, userId).catch((fault: unknown) => {
      strapi.log.error(`Nobody was told by mail what was handed in: ${String(fault)}`);
    });
  });
  const doWithdraw = withEntry(async (entry) => {
    await withdraw(strapi, entry);
  });
  const doSendBack = withEntry(async (entry, person, _userId, context) => {
    const wish = sendingBack.safeParse(context.request['body']);
    if (!wish.success) throw new errors.ValidationError(z.prettifyError(wish.error));
    await sendBack(strapi, person, entry, wish.data.note);
  });
  const readAll = async (context: Context) => {
    context.body = { data: await readHandIns(strapi, await getPerson(strapi)) };
  };
  const entry = '/hand-in/:type/:documentId';
  strapi.server.routes({
    type: 'admin',
    prefix: '/closer',
    routes: [
      { method: 'GET', path: '/hand-ins', handler: readAll, config, info },
      { method: 'GET', path: entry, handler: read, config, info },
      { method: 'POST', path: entry, handler: doHandIn, config, info },
      { method: 'DELETE', path: entry, handler: doWithdraw, config, info },
      { method: 'POST', path: `${entry}/send-back`, handler: doSendBack, config, info },
    ],
  });
}
