import type { Core } from '@strapi/strapi';
import { registerRules } from './documents/register-rules.ts';
import { addFileAttributes } from './files/file-attributes.ts';
import { applyForms } from './forms/apply-forms.ts';
import { addPickerLabels } from './forms/picker-labels.ts';
import { addModels } from './records/models.ts';
import { ensureCommunity } from './start/ensure-community.ts';
import { ensureFirstAdmin } from './start/ensure-first-admin.ts';
import { ensureLocales } from './start/ensure-locales.ts';
import { removeDefaultTokens } from './start/remove-default-tokens.ts';
import { readSettings } from './env.ts';

interface Context {
  strapi: Core.Strapi;
}

export default {
  register({ strapi }: Context) {
    addModels(strapi);
    addFileAttributes(strapi);
    registerRules(strapi);
    addPickerLabels(strapi);
  },

  async bootstrap({ strapi }: Context) {
    ensureCommunity(strapi);
    await ensureLocales(strapi);
    await applyForms(strapi);
    await removeDefaultTokens(strapi);
    await ensureFirstAdmin(strapi, readSettings());
  },
};
