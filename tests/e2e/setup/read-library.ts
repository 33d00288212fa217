import { entry as entrySchema, type Entry, type EntryType } from '@closer/shared/content/entry.ts';
import { exportLine } from '@closer/shared/snapshot/export-line.ts';
import type { Closer } from './with-closer.ts';

type EntryOf<Type extends EntryType> = Extract<Entry, { type: Type }>;

/** The published library, as the CMS gives it out. */
export interface PublishedLibrary {
  /** The one entry of a type that is called so in English, or has this code. */
  readonly get: <Type extends EntryType>(type: Type, name: string) => EntryOf<Type>;
  /** The entry that a relation leads to. */
  readonly follow: <Type extends EntryType>(type: Type, id: string | null) => EntryOf<Type>;
  readonly list: <Type extends EntryType>(type: Type) => readonly EntryOf<Type>[];
}

/** Reads `GET /api/export` of the running CMS, and every line of it by the schema of its type. */
export async function readLibrary({ cmsUrl, exportToken }: Closer): Promise<PublishedLibrary> {
  const answer = await fetch(`${cmsUrl}/api/export`, {
    headers: { authorization: `Bearer ${exportToken}` },
  });
  if (!answer.ok) throw new Error(`The export answers ${answer.status}.`);
  const entries = (await answer.text())
    .trimEnd()
    .split('\n')
    .map((line) => exportLine.parse(JSON.parse(line)))
    .flatMap((line) => (line.kind === 'entry' ? [entrySchema.parse(line.entry)] : []));
  const list = <Type extends EntryType>(type: Type) =>
    entries.filter((entry): entry is EntryOf<Type> => entry.type === type);
  const find = <Type extends EntryType>(
    type: Type,
    what: string,
    is: (entry: EntryOf<Type>) => boolean,
  ) => {
    const found = list(type).filter(is);
    const [only] = found;
    if (only === undefined || found.length > 1)
      throw new Error(`${found.length} entries of type ${type} are ${what}.`);
    return only;
  };
  return {
    list,
    get: (type, name) => find(type, `called “${name}”`, (entry) => getName(entry) === name),
    follow: (type, id) => find(type, `number ${id}`, (entry) => entry.id === id),
  };
}

function getName(entry: Entry): string | undefined {
  if ('code' in entry) return entry.code;
  return 'prose' in entry ? entry.prose.en?.title : undefined;
}
