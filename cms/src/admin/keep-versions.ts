import { VERSION_HEADER } from '../documents/version-header.ts';

/** An entry, or the one entry of its type, and what is done to it. */
const FORM = /^(?<entry>.*\/content-manager\/(?:collection|single)-types\/[^/]+(?:\/[a-z0-9]+)?)$/u;
const PUBLISH = /\/actions\/publish$/u;

/**
 * Strapi's forms send no word of the version they were opened with, and offer no place to add it. So it is kept here by
 * the address of the form, whenever the CMS tells one, and sent along with what the form saves or publishes. Each window
 * keeps its own.
 */
export function keepVersions(send: typeof fetch): typeof fetch {
  const versions = new Map<string, string>();
  return async (input, init) => {
    const form = typeof input === 'string' ? getForm(input) : undefined;
    if (form === undefined) return await send(input, init);
    const version = versions.get(form);
    const isRead = (init?.method ?? 'GET').toUpperCase() === 'GET';
    const headers = new Headers(init?.headers);
    if (version !== undefined && !isRead) headers.set(VERSION_HEADER, version);
    const response = await send(input, { ...init, headers });
    const told = response.headers.get(VERSION_HEADER);
    if (told !== null) versions.set(form, told);
    return response;
  };
}

/** `/content-manager/collection-types/api::term.term/abc?locale=bg`; undefined for any other address. */
function getForm(address: string): string | undefined {
  const { pathname, searchParams } = new URL(address, 'http://cms');
  const entry = FORM.exec(pathname.replace(PUBLISH, ''))?.groups?.['entry'];
  return entry === undefined ? undefined : `${entry}?locale=${searchParams.get('locale') ?? ''}`;
}
