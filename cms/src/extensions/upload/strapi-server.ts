import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { getEditorLocale } from '../../dictionaries/editor-locale.ts';
import { t } from '../../dictionaries/translate.ts';
import { guardFileControllers, type FileControllers } from '../../people/guard-uploads.ts';
import { guardBody } from '../../uploads/guard-body.ts';
import {
  guardProviderService,
  guardUploadService,
  type Accepted,
} from '../../uploads/guard-upload-plugin.ts';
import type { ProviderService, Route, UploadService } from '../../uploads/upload-plugin.ts';

interface Context {
  strapi: Core.Strapi;
}

interface Middlewares {
  extend(name: string, wrap: (factory: Core.MiddlewareFactory) => Core.MiddlewareFactory): unknown;
}

interface UploadPlugin {
  register: (context: Context) => Promise<void>;
  controllers: FileControllers;
  routes: { admin: { routes: Route[] } };
  services: {
    upload: (context: Context) => UploadService;
    provider: (context: Context) => ProviderService;
  };
}

/** A server that fetches whatever address it is told can be sent into its own network. */
function refuseAddresses(): never {
  throw new errors.ApplicationError(t(getEditorLocale(strapi), 'upload.from-address'));
}

/** Puts Closer's content checks, and who may do what with a file, into Strapi's upload plugin. */
export default function extendUpload(plugin: UploadPlugin): UploadPlugin {
  const accepted: Accepted = new Map();
  const { upload, provider } = plugin.services;

  plugin.services.upload = (context) =>
    guardUploadService(upload(context), context.strapi, accepted);
  plugin.services.provider = (context) => guardProviderService(provider(context), accepted);

  guardFileControllers(() => strapi, plugin.controllers);

  const { register } = plugin;
  plugin.register = async (context) => {
    await register(context);
    const middlewares: Middlewares = context.strapi.get('middlewares');
    middlewares.extend('strapi::body', guardBody);
  };

  plugin.routes.admin.routes = plugin.routes.admin.routes.map((route) =>
    route.path === '/actions/upload-from-urls' ? { ...route, handler: refuseAddresses } : route,
  );
  return plugin;
}
