import { readSettings } from '../src/env.ts';

const maxBytes = readSettings().UPLOAD_MAX_MB * 1024 * 1024;

export default [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          // One string each: lists are merged with Strapi's, which allow other hosts.
          'connect-src': "'self'",
          'font-src': "'self' data:",
          'img-src': "'self' data: blob:",
          'media-src': "'self' data: blob:",
          'style-src': "'self' 'unsafe-inline'",
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  // No other site may call the CMS from a browser.
  { name: 'strapi::cors', config: { origin: [], credentials: false } },
  'global::private-files',
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '2mb',
      formLimit: '2mb',
      textLimit: '2mb',
      formidable: { maxFileSize: maxBytes },
    },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
