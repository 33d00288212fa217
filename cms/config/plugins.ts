import { readSettings } from '../src/env.ts';

const settings = readSettings();

export default {
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
