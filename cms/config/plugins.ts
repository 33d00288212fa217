import { readSettings } from '../src/env.ts';

const settings = readSettings();

export default {
  // In production a schema is what the code says.
  'content-type-builder': { enabled: process.env['NODE_ENV'] !== 'production' },
  // Of the paid editions: without a licence they are menus that lead nowhere.
  'content-releases': { enabled: false },
  'review-workflows': { enabled: false },
  upload: {
    config: {
      sizeLimit: settings.UPLOAD_MAX_MB * 1024 * 1024,
      // The publisher makes every size a page needs.
      breakpoints: {},
      // Which kinds are taken is decided by content, in src/uploads, with a reason for the editor.
      security: { allowedTypes: ['*/*'] },
    },
  },
};
