import type { Core } from '@strapi/strapi';

interface Plugins {
  get(name: string): { routes: { admin: { routes: { method: string }[] } } };
}

/**
 * In production a schema is what the code says. The plugin cannot be switched off (Strapi keeps its
 * own plugins whatever `config/plugins` says), so the routes that write are taken away. Must run at
 * register, before routes are mounted.
 */
export function closeTypeBuilder(strapi: Core.Strapi): void {
  if (strapi.config.get('environment') !== 'production') return;
  const { admin } = strapi.get<Plugins>('plugins').get('content-type-builder').routes;
  admin.routes = admin.routes.filter(({ method }) => method === 'GET');
}
