import type { EntryType } from '@closer/shared/content/entry.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NETWORK_EDITOR, PARTNER_EDITOR } from '../../cms/src/people/role-codes.ts';
import en from '../../cms/src/dictionaries/en.json' with { type: 'json' };
import { toUid } from '../../cms/src/documents/library-type.ts';
import { openLibrary, type Library } from './library.ts';
import { invite, openAdministrator, type Person } from './people.ts';
import {
  ACTIONS,
  DRAFTED,
  getKinds,
  mayDo,
  OF_THE_NETWORK,
  VOCABULARY,
  type Action,
  type Kind,
  type Who,
} from './role-matrix.ts';
import { uploadPicture } from './upload-picture.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';
import {
  judge,
  LIVE,
  SECRET,
  toDigest,
  tryAction,
  type Others,
  type Target,
} from './try-action.ts';

const documentOf = z.object({ documentId: z.string() });
const created = z.object({ data: documentOf });

let cms: TestCms;
let library: Library;
let people: Record<Who, Person>;
let ours: string;
let others: Others;

beforeAll(async () => {
  cms = await startStrapi();
  library = openLibrary(cms);
  ours = await library.create('organisation', 'en', { title: 'Ours' });
  await library.publish('organisation', ours, 'en');
  const theirs = await library.create('organisation', 'en', { title: 'Theirs' });
  await library.publish('organisation', theirs, 'en');
  const foreignDraft = await library.create('organisation', 'en', { title: SECRET });
  others = { foreignOrganisation: theirs, foreignDraft };
  const file = await uploadPicture(cms, 'logo.png');
  const variants = [{ files: [file] }];
  NEEDED['identity-asset'] = { licence: 'cc0-1.0', kind: 'logo', variants, variantsAlt: 'A logo.' };
  const administrator = await openAdministrator(cms);
  people = {
    administrator,
    'network editor': await invite(cms, administrator, 'Network', NETWORK_EDITOR),
    'partner editor': await invite(cms, administrator, 'Partner', PARTNER_EDITOR),
    'partner editor without an organisation': await invite(
      cms,
      administrator,
      'Nobody',
      PARTNER_EDITOR,
    ),
  };
  await administrator.ask('PUT', `/closer/editors/${String(people['partner editor'].id)}`, {
    organisation: ours,
  });
});

afterAll(async () => {
  await cms.stop();
});

/** What a type needs to be published, beyond a title. */
const NEEDED: Partial<Record<EntryType, Record<string, unknown>>> = {
  material: { licence: 'cc0-1.0' },
  leaflet: { licence: 'cc0-1.0' },
};

/** A fresh entry of this kind. The draft of a live one differs from what readers see. */
async function makeEntry(type: EntryType, kind: Kind, locale: Locale): Promise<Target> {
  const owner = kind.startsWith('own') ? ours : others.foreignOrganisation;
  const title = kind.endsWith('live') ? LIVE : SECRET;
  const id = await library.create(type, locale, { ...NEEDED[type], title, owner });
  if (kind.endsWith('live')) {
    await library.publish(type, id, locale);
    await library.update(type, id, locale, { title: `${SECRET} on` });
  }
  return { type, id, locale };
}

/** Entries that nobody may change: one of each kind serves all who try. */
const kept = new Map<string, Target>();

async function getEntry(type: EntryType, kind: Kind, locale: Locale): Promise<Target> {
  const key = `${type} ${kind}`;
  const target = kept.get(key) ?? (await makeEntry(type, kind, 'en'));
  kept.set(key, target);
  return { ...target, locale };
}

/** Tries an action and says what came of it where that is not what the table says. */
async function findFault(who: Who, action: Action, kind: Kind, target: Target): Promise<string[]> {
  const before = await toDigest(library, target);
  const answer = await tryAction(people[who], action, target, others);
  const done = await judge(library, action, target, before, answer);
  const expected = mayDo(who, action, kind);
  return done === expected ? [] : [`${action} · ${kind}: ${String(done)}, not ${String(expected)}`];
}

const KINDS = ['own draft', 'own live', 'foreign draft', 'foreign live'] as const;
/** Actions after which an entry is what it was, as far as the other actions go. */
const HARMLESS: readonly Action[] = [...ACTIONS.slice(0, 4), 'save', 'copy', 'hand in'];

/** A language for a type by its place in the list: each language with several types. */
const getLanguage = (at: number): Locale => LOCALE_CODES[at % LOCALE_CODES.length] ?? 'en';

/**
 * Every action on every type in two languages; in all of them a material, and an organisation, whose profile is its own
 * without an owner. Nothing else in the rules looks at the type or the language.
 */
const CASES = DRAFTED.flatMap((type, at) => {
  const wide = type === 'material' || type === 'organisation';
  const languages = wide ? LOCALE_CODES : [getLanguage(at), getLanguage(at + 2)];
  return languages.map((locale) => [type, locale] as const);
});

async function tryAll(who: Who, kinds: readonly Kind[], type: EntryType, locale: Locale) {
  const faults: string[] = [];
  for (const kind of kinds) {
    const actions = ACTIONS.filter((action) => getKinds(action).includes(kind));
    const writes = actions.some((action) => action === 'save' && mayDo(who, action, kind));
    let target = await (writes ? makeEntry : getEntry)(type, kind, locale);
    for (const action of actions) {
      faults.push(...(await findFault(who, action, kind, target)));
      const changed = mayDo(who, action, kind) && !HARMLESS.includes(action);
      if (changed) target = await makeEntry(type, kind, locale);
    }
  }
  return faults;
}

describe.each<Who>(['partner editor', 'partner editor without an organisation'])(
  'a %s does what the table says',
  (who) => {
    it.each(CASES)('with a %s in %s', async (type, locale) => {
      expect(await tryAll(who, KINDS, type, locale)).toEqual([]);
    });
  },
);

// To the network every entry is somebody's, and what it may do in one language it does in another.
describe.each<Who>(['network editor', 'administrator'])('a %s does what the table says', (who) => {
  it.each(DRAFTED.map((type, at) => [type, getLanguage(at)] as const))(
    'with a %s in %s',
    async (type, locale) => {
      expect(await tryAll(who, ['foreign draft', 'foreign live'], type, locale)).toEqual([]);
    },
  );
});

/** Whose entries somebody opens and saves in every language, where the table has the answers. */
const EVERYWHERE = [
  ['partner editor', 'own live'],
  ['partner editor', 'foreign live'],
  ['partner editor without an organisation', 'own live'],
  ['network editor', 'foreign live'],
] as const satisfies readonly (readonly [Who, Kind])[];

describe.each(DRAFTED)('a %s', (type) => {
  const made = new Map<Kind, Promise<Target>>();

  it.each(LOCALE_CODES)('is read and saved in %s by whom the table says', async (locale) => {
    const faults: string[] = [];
    for (const [who, kind] of EVERYWHERE) {
      const entry = made.get(kind) ?? makeEntry(type, kind, 'en');
      made.set(kind, entry);
      const target = { ...(await entry), locale };
      for (const action of ['read the draft', 'read what readers see', 'save'] as const)
        faults.push(...(await findFault(who, action, kind, target)));
    }
    expect(faults).toEqual([]);
  });
});

describe.each(DRAFTED)('a new %s', (type) => {
  const create = async (who: Who, locale: Locale, owner?: string) => {
    const data = { title: SECRET, locale };
    const link = owner === undefined ? {} : { owner: { connect: [{ documentId: owner, locale }] } };
    const list = `/content-manager/collection-types/${toUid(type)}?locale=${locale}`;
    return await people[who].ask('POST', list, { ...data, ...link });
  };

  const locale = getLanguage(DRAFTED.indexOf(type));

  it('of a partner editor belongs to her organisation', async () => {
    for (const owner of [undefined, ours]) {
      const answer = await create('partner editor', locale, owner);
      expect(answer.status, answer.text).toBe(201);
      const { data } = created.parse(JSON.parse(answer.text));
      const rows = await library.rows(type, data.documentId, 'draft', { owner: true });
      expect(rows.map((row) => documentOf.parse(row['owner']).documentId)).toEqual(
        LOCALE_CODES.map(() => ours),
      );
    }
  });

  it('of a partner editor belongs to nobody else', async () => {
    const before = await library.count(type);
    const foreign = await create('partner editor', 'en', others.foreignOrganisation);
    expect(foreign.status).toBe(403);
    expect(foreign.text).toContain(en['people.refused.owner']);
    const unlinked = await create('partner editor without an organisation', 'en');
    expect(unlinked.status).toBe(403);
    expect(unlinked.text).toContain('You are not linked to an organisation');
    expect(await library.count(type)).toBe(before);
  });

  it('of a network editor belongs to whom she says', async () => {
    const answer = await create('network editor', 'bg', others.foreignOrganisation);
    expect(answer.status, answer.text).toBe(201);
  });
});

describe.each([...VOCABULARY, ...OF_THE_NETWORK])('a %s', (type) => {
  const isSite = type === 'site';
  const list = `/content-manager/${isSite ? 'single' : 'collection'}-types/${toUid(type)}`;
  const data: Record<string, unknown> = {
    term: { code: 'tried', scheme: 'field', prefLabel: [{ language: 'en', text: 'Tried' }] },
    place: {
      code: 'tried',
      kind: 'city',
      names: [{ language: 'en', text: 'Tried', kind: 'official' }],
    },
    programme: {
      code: 'tried',
      names: [{ language: 'en', text: 'Tried', kind: 'official' }],
    },
    page: { title: 'Tried' },
    site: { title: 'Tried' },
  }[type];

  it('is written by a network editor', async () => {
    const answer = await people['network editor'].ask(isSite ? 'PUT' : 'POST', list, data);
    expect([200, 201], answer.text).toContain(answer.status);
    expect(await library.count(type)).toBeGreaterThan(0);
  });

  it.each<Who>(['partner editor', 'partner editor without an organisation'])(
    'is not written by a %s',
    async (who) => {
      const person = people[who];
      const before = await library.count(type);
      const [id] = await library.ids(type);
      const entry = isSite ? list : `${list}/${id ?? ''}`;
      for (const [method, address] of [
        [isSite ? 'PUT' : 'POST', list],
        ['PUT', entry],
        ['DELETE', entry],
        ['POST', `${entry}/actions/publish`],
        ['POST', `${entry}/actions/unpublish`],
        ['POST', `${list}/actions/bulkDelete`],
      ] as const) {
        const body = { ...data, documentIds: [id] };
        const answer = await person.ask(method, address, method === 'DELETE' ? undefined : body);
        expect([400, 403, 404, 405], `${method} ${address} ${answer.text}`).toContain(
          answer.status,
        );
      }
      expect(await library.count(type)).toBe(before);
    },
  );

  it('is read by a partner editor if it is vocabulary', async () => {
    const answer = await people['partner editor'].ask('GET', list);
    expect(answer.status).toBe(VOCABULARY.some((each) => each === type) ? 200 : 403);
  });
});
