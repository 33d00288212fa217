/** What a Markdown file may point to. */
export interface DocWorld {
  /** Files of the repository, from its root. */
  readonly files: ReadonlySet<string>;
  /** Folders of the repository, from its root, without a slash at their end. */
  readonly folders: ReadonlySet<string>;
  /** Names of `npm run`. */
  readonly commands: ReadonlySet<string>;
  /** Anchors of a Markdown file. */
  readonly anchorsOf: (file: string) => ReadonlySet<string>;
}

const FENCE = /^(```|~~~)[\s\S]*?^\1[^\S\n]*$/gmu;
const LINK = /!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/gu;
const REFERENCE = /^\s*\[[^\]]+\]:\s*(\S+)/gmu;
const CODE = /`([^`\n]+)`/gu;
const COMMAND = /\bnpm run ([a-z:-]+)/gu;
/** An inline path that starts at a folder of ours: `scripts/check/doc-links.ts`. Patterns and placeholders are none. */
const OWN_PATH = /^(cms|site|shared|scripts|tests|docs|\.ci)\/[\w./[\]-]*$/u;
/** Made by running Closer, so a clone may lack them. */
const MADE = /(^|\/)(dist|build|\.data|\.cache|node_modules|test-results)(\/|$)/u;

/** Anchors that headings give, as GitHub makes them. */
export function getAnchors(markdown: string): Set<string> {
  const headings = markdown.replaceAll(FENCE, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gmu);
  return new Set(
    [...headings].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/**
 * Dead links, dead anchors, paths in backquotes that do not exist and commands that `npm run` lacks. Addresses on the
 * web are not asked.
 *
 * @returns one sentence each
 */
export function checkDocLinks(file: string, markdown: string, world: DocWorld): string[] {
  const prose = markdown.replaceAll(FENCE, '');
  const targets = [...prose.matchAll(LINK), ...prose.matchAll(REFERENCE)].map(([, to = '']) => to);
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  const exists = (path: string) => world.files.has(path) || world.folders.has(path);
  const links = targets
    .filter((target) => !/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(target))
    .flatMap((target) => {
      const [path = '', anchor = ''] = target.split('#');
      const aim = path === '' ? file : join(folder, decodeURI(path));
      if (aim === undefined || !exists(aim))
        return [`${file}: the link to ${target} leads nowhere.`];
      const anchored = anchor !== '' && aim.endsWith('.md');
      return anchored && !world.anchorsOf(aim).has(decodeURI(anchor))
        ? [`${file}: ${aim} has no heading for #${anchor}.`]
        : [];
    });
  const paths = [...prose.matchAll(CODE)]
    .map(([, code = '']) => code.trim())
    .filter((code) => OWN_PATH.test(code) && !MADE.test(code))
    .map((code) => code.replace(/\/$/u, ''))
    .filter((path) => !exists(path) && !(folder !== '' && exists(`${folder}/${path}`)))
    .map((path) => `${file}: there is no ${path}.`);
  const commands = [...markdown.matchAll(COMMAND)]
    .map(([, name = '']) => name)
    .filter((name) => !world.commands.has(name))
    .map((name) => `${file}: there is no command npm run ${name}.`);
  return [...links, ...new Set(paths), ...new Set(commands)];
}

/** Joins paths with `/`; undefined where they climb out of the repository. */
function join(folder: string, path: string): string | undefined {
  const parts: string[] = path.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
