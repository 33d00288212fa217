import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { pickTexts, t } from '../i18n/t.ts';
import type { KeepEnd, OfflineKeeper } from '../offline/offline-keeper.ts';
import type { OfflineSummary } from '../offline/offline-list.ts';
import { OfflinePanel } from './OfflinePanel.tsx';

const SUMMARY: OfflineSummary = {
  format: 1,
  list: 'abc',
  bytes: 6_600_000,
  pages: 340,
  whole: true,
};
const say = t('bg');

/** A device that keeps a language as told. */
function renderPanel(
  how: Partial<OfflineKeeper> & { readonly summary?: OfflineSummary | null } = {},
) {
  const { summary = SUMMARY, ...others } = how;
  const keeper: OfflineKeeper = {
    describe: () => Promise.resolve(summary),
    ask: () => Promise.resolve(null),
    keep: () => Promise.resolve({ kept: { bytes: SUMMARY.bytes } }),
    forget: () => Promise.resolve(),
    ...others,
  };
  render(<OfflinePanel keeper={keeper} locale="bg" texts={pickTexts('bg', ['offline.'])} />);
  return userEvent.setup();
}

async function open(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(screen.getByText(say('offline.title')));
}

const getStatus = () => screen.getByRole('status').textContent;

afterEach(cleanup);

test('asks the site for nothing before it is unfolded', async () => {
  let asked = 0;
  const user = renderPanel({
    describe: () => {
      asked += 1;
      return Promise.resolve(SUMMARY);
    },
  });
  expect(asked).toBe(0);
  await open(user);
  await waitFor(() => {
    expect(asked).toBe(1);
  });
});

test('says how much it takes and that nobody learns of it, before one says yes', async () => {
  await open(renderPanel());
  expect(await screen.findByText(/6,6/u)).not.toBeNull();
  expect(screen.getByText(say('offline.pages', { count: 340 }))).not.toBeNull();
  expect(screen.getByText(say('offline.private'))).not.toBeNull();
  expect(getStatus()).toBe('');
});

test.each([
  [120, say('offline.opened')],
  [0, say('offline.onlyOpened')],
])('says that pages beyond %i are kept once they are opened', async (pages, text) => {
  await open(renderPanel({ summary: { ...SUMMARY, pages, whole: false } }));
  expect(await screen.findByText(text)).not.toBeNull();
});

test('keeps, tells how far it is and that it is kept, and leaves the focus on the button', async () => {
  let end: (end: KeepEnd) => void = () => undefined;
  const user = renderPanel({
    keep: async (_locale, onProgress) => {
      onProgress(40, 400);
      return await new Promise((resolve) => {
        end = resolve;
      });
    },
  });
  await open(user);
  await user.click(await screen.findByRole('button', { name: say('offline.keep') }));
  expect(getStatus()).toBe(say('offline.keeping'));
  expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(40);
  end({ kept: { bytes: SUMMARY.bytes } });
  const button = await screen.findByRole('button', { name: say('offline.remove') });
  expect(getStatus()).toMatch(/^Запазено е на това устройство \(6,6/u);
  expect(document.activeElement).toBe(button);
});

test('unfolds by itself where there is no room for what is newer, and says so', async () => {
  renderPanel({ ask: () => Promise.resolve({ bytes: SUMMARY.bytes, behind: 'news' }) });
  await waitFor(() => {
    expect(getStatus()).toMatch(/^На това устройство е запазена по-стара версия/u);
  });
  expect(screen.getByRole('group').hasAttribute('open')).toBe(true);
});

test('stays folded where the reader has been told, and says it again to who unfolds it', async () => {
  const user = renderPanel({ ask: () => Promise.resolve({ bytes: 10, behind: 'known' }) });
  await Promise.resolve();
  expect(screen.getByRole('group').hasAttribute('open')).toBe(false);
  await open(user);
  await waitFor(() => {
    expect(getStatus()).toMatch(/^На това устройство е запазена по-стара версия/u);
  });
});

test('takes it back and offers it again', async () => {
  const user = renderPanel({ ask: () => Promise.resolve({ bytes: 10 }) });
  await open(user);
  await user.click(await screen.findByRole('button', { name: say('offline.remove') }));
  await screen.findByRole('button', { name: say('offline.keep') });
  expect(getStatus()).toBe(say('offline.removed'));
});

test.each([
  ['line', say('offline.failed')],
  ['room', /^На устройството няма достатъчно място: нужни са 6,6/u],
] as const)('says what to do where there is no %s, and can be tried again', async (fault, text) => {
  const user = renderPanel({ keep: () => Promise.resolve({ fault }) });
  await open(user);
  await user.click(await screen.findByRole('button', { name: say('offline.keep') }));
  await waitFor(() => {
    expect(getStatus()).toMatch(text);
  });
  expect(screen.getByRole('button', { name: say('offline.keep') })).not.toBeNull();
});

test('says what to do where the site does not answer, and offers nothing', async () => {
  await open(renderPanel({ summary: null }));
  await waitFor(() => {
    expect(getStatus()).toBe(say('offline.unknown'));
  });
  expect(screen.queryByRole('button')).toBeNull();
});
