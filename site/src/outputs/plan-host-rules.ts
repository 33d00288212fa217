import { getSecurityHeaders } from '../../server/security-headers.ts';
import type { SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';
import { planText } from './plan-text.ts';

const PAGE_HEADERS = getSecurityHeaders('text/html');
/** What a drawing opened by its address may do; files of pixels do not ask. */
const DRAWING_POLICY = getSecurityHeaders('image/svg+xml')['content-security-policy'] ?? '';
/** Addresses that hold a digest: their bytes never change. */
const LASTING = ['/_astro/', '/media/', '/og/'];
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'public, max-age=0, must-revalidate';

/**
 * What a meta element cannot say, for plain hosts: `_headers` for those that read such a file, `.htaccess`
 * for Apache.
 */
export function planHostRules(context: SiteContext): readonly PlannedOutput[] {
  return [
    planText(context, '/_headers', writeHeadersFile(context.base)),
    planText(context, '/.htaccess', writeHtaccess(context.base)),
  ];
}

function writeHeadersFile(base: string): string {
  const block = (pattern: string, headers: Readonly<Record<string, string>>) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
      '\n',
    );
  return [
    block(`${base}/*`, PAGE_HEADERS),
    ...LASTING.map((folder) => block(`${base}${folder}*`, { 'cache-control': FOR_EVER })),
    // What it would keep for long, no publish could mend.
    block(`${base}/service-worker.js`, { 'cache-control': ASK_FIRST }),
    // A host may join this policy with the pages': both hold then.
    block(`${base}/media/*`, { 'content-security-policy': DRAWING_POLICY }),
  ].join('\n');
}

function writeHtaccess(base: string): string {
  const lasting = LASTING.map((folder) => folder.replaceAll('/', '')).join('|');
  return [
    `ErrorDocument 404 ${base}/404.html`,
    'DirectoryIndex index.html',
    'Options -Indexes',
    'AddDefaultCharset utf-8',
    'AddType text/calendar .ics',
    'AddCharset utf-8 .ics',
    '<IfModule mod_headers.c>',
    ...Object.entries(PAGE_HEADERS).map(
      ([name, value]) => `  Header always set ${name} "${value}"`,
    ),
    `  Header set cache-control "${ASK_FIRST}"`,
    `  <If "%{REQUEST_URI} =~ m#^${base}/(${lasting})/#">`,
    `    Header set cache-control "${FOR_EVER}"`,
    '  </If>',
    '  <FilesMatch "\\.svg$">',
    `    Header always set content-security-policy "${DRAWING_POLICY}"`,
    '  </FilesMatch>',
    '</IfModule>',
    '',
  ].join('\n');
}
