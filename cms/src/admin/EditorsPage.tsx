import { LinkButton, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import {
  Layouts,
  Page,
  useAPIErrorHandler,
  useFetchClient,
  useNotification,
} from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { toLocale } from '../dictionaries/dictionaries.ts';
import { t } from '../dictionaries/translate.ts';
import {
  editorsPage,
  type Editor,
  type EditorChange,
  type EditorsPage as Data,
} from '../people/editors-page.ts';
import { EditorRow } from './EditorRow.tsx';

const ADDRESS = '/closer/editors';

type FetchError = Parameters<ReturnType<typeof useAPIErrorHandler>['formatAPIError']>[0];

/** Settings: who writes in the CMS, in which role and for which organisation. */
export default function EditorsPage() {
  const { locale } = useIntl();
  const language = toLocale(locale);
  const { get, put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [page, setPage] = useState<Data | 'failed' | null>(null);
  useEffect(() => {
    const read = async () => {
      try {
        const { data } = await get<{ data: unknown }>(ADDRESS);
        setPage(editorsPage.parse(data.data));
      } catch {
        setPage('failed');
      }
    };
    void read();
  }, [get]);
  const change = async (editor: Editor, wish: EditorChange) => {
    try {
      const { data } = await put<{ data: unknown }>(`${ADDRESS}/${String(editor.id)}`, wish);
      setPage(editorsPage.parse(data.data));
      const message = t(language, 'people.page.saved', { name: editor.name });
      toggleNotification({ type: 'success', message });
    } catch (error) {
      const reason = formatAPIError(error as FetchError);
      const message = t(language, 'people.page.failed', { reason });
      toggleNotification({ type: 'danger', message });
    }
  };
  if (page === null) return <Page.Loading>{t(language, 'people.page.loading')}</Page.Loading>;
  if (page === 'failed') return <Page.Error />;
  const headings = ['people.page.name', 'people.page.role', 'people.page.organisation'] as const;
  return (
    <Page.Main>
      <Page.Title>{t(language, 'people.page.title')}</Page.Title>
      <Layouts.Header
        title={t(language, 'people.page.title')}
        subtitle={t(language, 'people.page.intro')}
        primaryAction={
          <LinkButton tag={Link} to="/settings/users">
            {t(language, 'people.page.invite')}
          </LinkButton>
        }
      />
      <Layouts.Content>
        <Table colCount={4} rowCount={page.editors.length + 1}>
          <Thead>
            <Tr>
              {headings.map((key) => (
                <Th key={key}>
                  <Typography variant="sigma">{t(language, key)}</Typography>
                </Th>
              ))}
              <Th>
                <Typography variant="sigma">{t(language, 'people.page.reset')}</Typography>
              </Th>
            </Tr>
          </Thead>
          <Tbody>
            {page.editors.map((editor) => (
              <EditorRow
                key={editor.id}
                language={language}
                editor={editor}
                organisations={page.organisations}
                onChange={(wish) => void change(editor, wish)}
              />
            ))}
          </Tbody>
        </Table>
      </Layouts.Content>
    </Page.Main>
  );
}
