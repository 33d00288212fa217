import { readSettings } from '../src/env.ts';

const settings = readSettings();

export default {
  host: settings.HOST,
  port: settings.CMS_PORT,
  app: { keys: settings.APP_KEYS },
  // A web server in front speaks HTTPS with editors and HTTP with us, and says so: their sessions then go over HTTPS only.
  proxy: { koa: settings.CMS_URL?.startsWith('https:') === true },
  // Served to anyone: never the folder of the database and the uploads.
  dirs: { public: './public' },
  transfer: { remote: { enabled: false } },
  mcp: { enabled: false },
  logger: { updates: { enabled: false } },
};
