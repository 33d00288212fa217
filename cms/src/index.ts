import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { fixLocales } from './documents/fix-locales.ts';
import { nameAddresses } from './documents/name-addresses.ts';
import { registerRules } from './documents/register-rules.ts';
import { addFileAttributes } from './files/file-attributes.ts';
import { applyForms } from './forms/apply-forms.ts';
import { addItemHeadings } from './forms/item-headings.ts';
import { addPickerLabels } from './forms/picker-labels.ts';
import { addHandInMark } from './hand-in/hand-in-mark.ts';
import { addHandInRoutes } from './hand-in/hand-in-routes.ts';
import { guardFiles } from './files/guard-files.ts';
import { keepFilesPrivate } from './files/private-files.ts';
import { sweepLeftovers } from './files/sweep-leftovers.ts';
import { nameCmsAddress } from './mail/cms-address.ts';
import { inviteByMail } from './mail/invite-by-mail.ts';
import { addEditorRoutes } from './people/editor-routes.ts';
import { ensureRoles } from './people/ensure-roles.ts';
import { guardMetadata } from './people/guard-metadata.ts';
import { addLiveStateRoute } from './live/publish-status.ts';
import { addModels } from './records/models.ts';
import { closeTypeBuilder } from './start/close-type-builder.ts';
import { ensureCommunity } from './start/ensure-community.ts';
import { ensureFirstAdmin } from './start/ensure-first-admin.ts';
import { ensureKnownDatabase } from './start/ensure-known-database.ts';
import { ensureLocales } from './start/ensure-locales.ts';
import { removeDefaultTokens } from './start/remove-default-tokens.ts';
import { widenTexts } from './start/widen-texts.ts';
import { readSettings } from './env.ts';

interface Context {
  strapi: Core.Strapi;
}

export default {
  async register({ strapi }: Context) {
    await ensureKnownDatabase(strapi, readSettings().ALLOW_NEW_DB === '1');
    closeTypeBuilder(strapi);
    addModels(strapi);
    addFileAttributes(strapi);
    keepFilesPrivate(strapi);
    registerRules(strapi);
    addLiveStateRoute(strapi);
    addPickerLabels(strapi);
    addItemHeadings(strapi);
    addHandInMark(strapi);
    addHandInRoutes(strapi);
    addEditorRoutes(strapi);
    widenTexts(strapi);
  },

  async bootstrap({ strapi }: Context) {
    ensureCommunity(strapi);
    for (const folder of [tmpdir(), path.join(readSettings().DATA_DIR, 'uploads')])
      await sweepLeftovers(folder, Date.now());
    await ensureLocales(strapi);
    fixLocales(strapi);
    nameAddresses(strapi);
    guardFiles(strapi);
    guardMetadata(strapi);
    await ensureRoles(strapi);
    nameCmsAddress(strapi);
    inviteByMail(strapi);
    await applyForms(strapi);
    await removeDefaultTokens(strapi);
    await ensureFirstAdmin(strapi, readSettings());
  },
};
