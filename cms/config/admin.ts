import { readSettings } from '../src/env.ts';
import { getResetTemplate } from '../src/mail/reset-template.ts';

const settings = readSettings();
const HOUR = 60 * 60;

export default {
  autoOpen: false,
  auth: {
    secret: settings.ADMIN_JWT_SECRET,
    sessions: {
      accessTokenLifespan: HOUR / 2,
      maxRefreshTokenLifespan: 7 * 24 * HOUR,
      idleRefreshTokenLifespan: 24 * HOUR,
      maxSessionLifespan: 12 * HOUR,
      idleSessionLifespan: 2 * HOUR,
    },
  },
  forgotPassword: { emailTemplate: getResetTemplate() },
  apiToken: { salt: settings.API_TOKEN_SALT },
  transfer: { token: { salt: settings.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: settings.ENCRYPTION_KEY },
  flags: { nps: false, promoteEE: false },
  ai: { enabled: false },
  preview: { enabled: false },
};
