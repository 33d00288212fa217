import { useEffect, useState } from 'react';
import type { Locale } from '@closer/shared/locales.ts';
import type { Dictionary } from '../i18n/parse-dictionary.ts';
import { createOfflineKeeper, type OfflineKeeper } from '../offline/offline-keeper.ts';
import { OfflinePanel } from './OfflinePanel.tsx';

interface Props {
  readonly locale: Locale;
  /** Path of the site on its host, without a slash at its end. */
  readonly base: string;
  readonly texts: Dictionary;
}

/** Offers to keep the library on this device; nothing where the browser cannot, or the line is not safe. */
export function Offline({ locale, base, texts }: Props) {
  const [keeper, setKeeper] = useState<OfflineKeeper | null>(null);
  useEffect(() => {
    if (!DEV_SERVER && isSecureContext && 'serviceWorker' in navigator && 'caches' in window)
      setKeeper(openKeeper(base));
  }, [base]);
  return keeper === null ? null : <OfflinePanel keeper={keeper} locale={locale} texts={texts} />;
}

function openKeeper(base: string): OfflineKeeper {
  const container = navigator.serviceWorker;
  const { origin } = location;
  const ask = async (address: string, options: RequestInit) => await fetch(address, options);
  return createOfflineKeeper({ container, caches, fetch: ask, origin }, base);
}
