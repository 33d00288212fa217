import { Box, SingleSelect, SingleSelectOption, Td, Tr, Typography } from '@strapi/design-system';
import type { Locale, MessageKey } from '../dictionaries/dictionaries.ts';
import { t } from '../dictionaries/translate.ts';
import type { Editor, EditorChange, EditorsPage } from '../people/editors-page.ts';
import {
  ADMINISTRATOR,
  NETWORK_EDITOR,
  PARTNER_EDITOR,
  ROLE_CODES,
  type RoleCode,
} from '../people/role-codes.ts';
import { PasswordLink } from './PasswordLink.tsx';

interface EditorRowProps {
  readonly language: Locale;
  readonly editor: Editor;
  readonly organisations: EditorsPage['organisations'];
  readonly onChange: (change: EditorChange) => void;
}

const ROLE_NAMES = {
  [ADMINISTRATOR]: 'people.role.administrator',
  [NETWORK_EDITOR]: 'people.role.network-editor',
  [PARTNER_EDITOR]: 'people.role.partner-editor',
} as const satisfies Record<RoleCode, MessageKey>;

/** Stands for no organisation: a choice needs a value. */
const NONE = 'none';

/** One person: what she does, for whom, and how she gets in when mail does not reach her. */
export function EditorRow({ language, editor, organisations, onChange }: EditorRowProps) {
  const { name, role, organisation } = editor;
  const needs = role === PARTNER_EDITOR && organisation === null;
  const others = editor.otherRoles.join(', ');
  return (
    <Tr>
      <Td>
        <Typography fontWeight="semiBold" tag="p">
          {name}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {editor.email}
        </Typography>
      </Td>
      <Td>
        <SingleSelect
          aria-label={t(language, 'people.page.role.of', { name })}
          placeholder={others === '' ? t(language, 'people.page.other-role') : others}
          value={role ?? ''}
          onChange={(value) => {
            const chosen = ROLE_CODES.find((code) => code === value);
            if (chosen !== undefined && chosen !== role) onChange({ role: chosen });
          }}
        >
          {ROLE_CODES.map((code) => (
            <SingleSelectOption key={code} value={code}>
              {t(language, ROLE_NAMES[code])}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Td>
      <Td>
        <SingleSelect
          aria-label={t(language, 'people.page.organisation.of', { name })}
          value={organisation ?? NONE}
          onChange={(value) => {
            onChange({ organisation: value === NONE ? null : String(value) });
          }}
        >
          <SingleSelectOption value={NONE}>
            {t(language, 'people.page.no-organisation')}
          </SingleSelectOption>
          {organisations.map(({ id, title }) => (
            <SingleSelectOption key={id} value={id}>
              {title}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        {needs && (
          <Box paddingTop={1}>
            <Typography variant="pi" textColor="danger600" tag="p">
              {t(language, 'people.page.needs-organisation')}
            </Typography>
          </Box>
        )}
      </Td>
      <Td>
        <PasswordLink language={language} editor={editor} />
      </Td>
    </Tr>
  );
}
