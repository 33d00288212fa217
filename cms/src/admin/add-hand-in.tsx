import type { StrapiApp } from '@strapi/strapi/admin';
import { t } from '../dictionaries/translate.ts';
import { getAdminLocale } from './admin-locale.ts';
import { HandInPanel } from './HandInPanel.tsx';

/** What the Content Manager says of the entry whose form is open. */
interface Open {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly updatedAt?: string };
  readonly meta?: { readonly availableStatus?: readonly { readonly updatedAt?: string }[] };
}

interface Panel {
  readonly title: string;
  readonly content: React.ReactNode;
}

interface ContentManager {
  addEditViewSidePanel(panels: readonly ((open: Open) => Panel | null)[]): void;
}

const isContentManager = (apis: object): apis is ContentManager => 'addEditViewSidePanel' in apis;

/** Entries that have no owner are the network's own and are not handed in. */
const NOT_HANDED_IN = ['term', 'place', 'programme', 'page', 'site'];

function handInPanel({ model, documentId, document, meta }: Open): Panel | null {
  const type = /^api::(?<type>[a-z-]+)\./u.exec(model)?.groups?.['type'];
  if (type === undefined || documentId === undefined || NOT_HANDED_IN.includes(type)) return null;
  const saved = [document?.updatedAt, meta?.availableStatus?.[0]?.updatedAt].join(' ');
  return {
    title: t(getAdminLocale(), 'hand-in.panel'),
    content: <HandInPanel type={type} documentId={documentId} version={saved} />,
  };
}

/** Puts the way from draft to readers beside every form. */
export function addHandIn(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager');
  if (isContentManager(apis)) apis.addEditViewSidePanel([handInPanel]);
}
