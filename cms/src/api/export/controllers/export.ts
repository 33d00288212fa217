import { Readable } from 'node:stream';
import { publishStatus } from '@closer/shared/snapshot/export-line.ts';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { writeExport } from '../../../export/write-export.ts';
import { openMedia } from '../../../files/open-media.ts';
import { savePublishStatus } from '../../../live/publish-status.ts';
import { waitForChange } from '../../../records/outbox.ts';

type Context = NonNullable<ReturnType<Core.Strapi['requestContext']['get']>>;

/** Longest that a request may wait; more and a proxy in between might cut it. */
const MAX_WAIT_SECONDS = 60;

const waiting = z.strictObject({
  after: z.coerce.number().int().nonnegative(),
  wait: z.coerce.number().int().min(0).max(MAX_WAIT_SECONDS).default(0),
});

/** What the publisher asks of the CMS; the shapes stand in `shared/snapshot/export-line.ts`. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  send(context: Context): void {
    context.type = 'application/x-ndjson; charset=utf-8';
    context.set('Cache-Control', 'no-store');
    context.body = Readable.from(writeExport(strapi), { objectMode: false });
  },

  async waitForChange(context: Context): Promise<void> {
    const query = waiting.safeParse(context.query);
    if (!query.success) throw new errors.ValidationError('Say after=<number> and wait=<seconds>.');
    const gone = new AbortController();
    const stop = (): void => {
      gone.abort();
    };
    context.req.once('close', stop);
    const { after, wait } = query.data;
    const sequence = await waitForChange(strapi, after, wait, gone.signal);
    context.req.off('close', stop);
    context.set('Cache-Control', 'no-store');
    context.body = { sequence };
  },

  async sendMedia(context: Context): Promise<void> {
    const { sha256 } = z.object({ sha256: z.string() }).parse(context['params']);
    const media = await openMedia(strapi, sha256);
    if (media === null) throw new errors.NotFoundError('There is no such file.');
    context.type = 'application/octet-stream';
    context.length = media.bytes;
    context.body = media.stream;
  },

  async takeStatus(context: Context): Promise<void> {
    const status = publishStatus.safeParse(context.request['body']);
    if (!status.success) throw new errors.ValidationError(z.prettifyError(status.error));
    await savePublishStatus(strapi, status.data);
    context.status = 204;
  },
});
