import { createHash } from 'node:crypto';
import idle from 'astro/runtime/client/idle.prebuilt.js';
import load from 'astro/runtime/client/load.prebuilt.js';
import media from 'astro/runtime/client/media.prebuilt.js';
import only from 'astro/runtime/client/only.prebuilt.js';
import visible from 'astro/runtime/client/visible.prebuilt.js';
import island from 'astro/runtime/server/astro-island.prebuilt.js';
import { ISLAND_STYLES } from 'astro/runtime/server/astro-island-styles.js';
import { WAIT_FOR_STYLES } from '../layouts/wait-for-styles.ts';

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const SCRIPTS = [island, idle, load, media, only, visible, WAIT_FOR_STYLES];

/**
 * What a page may load, the same for every page: the site's own files, the inline scripts and style that Astro writes
 * around islands, by their hashes, and the script of the layout.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' ${SCRIPTS.map(hash).join(' ')}`,
  `style-src 'self' ${hash(ISLAND_STYLES)}`,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
