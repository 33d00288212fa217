import { defineMiddleware } from 'astro:middleware';
import { findStaticRoute } from './static-site.ts';

/** Gives each page of a static build its view, as the renderer does. */
export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  const route = await findStaticRoute(decodeURI(url.pathname));
  if (route !== undefined) locals.view = route.build();
  return await next();
});
