import { readSettings } from '../src/env.ts';
import { toMailOptions } from '../src/mail/mail-options.ts';

const settings = readSettings();

export default {
  ...(settings.SMTP_URL === undefined
    ? {}
    : { email: { config: { provider: 'nodemailer', ...toMailOptions(settings.SMTP_URL) } } }),
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
