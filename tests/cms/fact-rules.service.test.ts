import type { EntryType } from '@closer/shared/content/entry.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toUid } from '../../cms/src/documents/library-type.ts';
import { FACT_FAULTS, inEnglish, measures, partners } from './fact-faults.ts';
import { findExported, openLibrary, type Data, type Library } from './library.ts';
import { signIn } from './sign-in.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';

/*
 * What a project, a plan, a portfolio, an event or a programme says of itself that cannot be so, as an
 * editor meets it: refused in her language, mended, published.
 */

let cms: TestCms;
let library: Library;
let token: string;

beforeAll(async () => {
  cms = await startStrapi();
  library = openLibrary(cms);
  token = await signIn(cms);
});

afterAll(async () => {
  await cms.stop();
});

const refusal = z.object({ error: z.object({ message: z.string() }) });

/** Publishes as the form does; gives what the editor is told, empty where it goes live. */
async function publish(type: EntryType, id: string, language: Locale = 'en'): Promise<string> {
  const address = `${cms.address}/content-manager/collection-types/${toUid(type)}/${id}`;
  const response = await fetch(`${address}/actions/publish?locale=en`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'accept-language': language,
      // One that is kept may be closed by the server just when it is used again.
      connection: 'close',
    },
    body: JSON.stringify({ locale: 'en' }),
  });
  const answer: unknown = await response.json();
  return response.status === 200 ? '' : refusal.parse(answer).error.message;
}

const make = async (type: EntryType, data: Data): Promise<string> =>
  await library.create(type, 'en', { title: 'Open doors', ...data });

describe.each(FACT_FAULTS)('$what', ({ type, wrong, english, told: [language, words], mended }) => {
  it('is refused in the language of the editor until it is mended', async () => {
    const id = await make(type, wrong);
    expect(await publish(type, id)).toContain(english);
    expect(await publish(type, id, language)).toContain(words);
    await library.update(type, id, 'en', mended);
    expect(await publish(type, id)).toBe('');
    expect(await findExported(cms, id)).toBeDefined();
  });
});

describe('several faults', () => {
  it('are told together, each in a line of its own', async () => {
    const id = await make('project', {
      period: { start: '2017-01', end: '2015-05' },
      statedPartners: 3,
      participations: partners(2),
      totalValue: { amount: 10, currency: 'XYZ' },
      sources: [{ url: 'https://example.org/' }],
    });
    const told = await publish('project', id);
    const lines = told.split('\n');
    expect(lines).toHaveLength(4);
    for (const words of ['“Period”', '“Number of partners”', 'XYZ', '“Sources · 1']) {
      expect(lines.filter((line) => line.includes(words))).toHaveLength(1);
    }
  });
});

describe('what an intervention is a part of', () => {
  it('is asked of interventions only', async () => {
    const above = await make('project', { title: 'Above' });
    expect(await publish('project', above)).toBe('');
    const id = await make('project', { partOf: above });
    expect(await publish('project', id)).toContain('Only an intervention can be a part');
    expect(await publish('project', id, 'hu')).toContain('Csak intervenció lehet másnak a része.');
    await library.update('project', id, 'en', { kind: 'intervention' });
    expect(await publish('project', id)).toBe('');
    expect(await findExported(cms, id)).toMatchObject({ partOf: above });
  });

  it('never leads back to itself', async () => {
    const first = await make('project', { title: 'First', kind: 'intervention' });
    const second = await make('project', { title: 'Second', kind: 'intervention', partOf: first });
    expect(await publish('project', first)).toBe('');
    expect(await publish('project', second)).toBe('');
    await library.update('project', first, 'en', { partOf: second });
    expect(await publish('project', first)).toContain('An entry cannot stand under itself.');
    expect(await publish('project', first, 'bg')).toContain(
      'Записът не може да стои под самия себе си.',
    );
    expect(await findExported(cms, first)).toMatchObject({ partOf: null });
  });
});

describe('the words that the European Union asks for', () => {
  const inAll = (text: string): Data[] => LOCALE_CODES.map((language) => ({ language, text }));
  const programme = (code: string): Data => ({
    code,
    names: [{ language: 'en', text: 'Programme', kind: 'official' }],
    eu: true,
    fundingLine: inAll('Co-funded by the European Union.'),
    disclaimer: inAll('Views are those of the authors.'),
  });

  it('are needed in every language when a programme is saved', async () => {
    const incomplete = { ...programme('lacking'), fundingLine: inEnglish('Co-funded.') };
    await expect(library.create('programme', null, incomplete)).rejects.toThrow(
      /“Funding sentence” in every language of the site\. It is missing: Macedonian, Bulgarian, Romanian, and Hungarian/u,
    );
    const id = await library.create('programme', null, { ...programme('whole') });
    expect(await findExported(cms, id)).toMatchObject({ eu: true });
  });

  it('are not asked of a programme of somebody else', async () => {
    const id = await library.create('programme', null, {
      ...programme('national'),
      eu: false,
      fundingLine: [],
      disclaimer: [],
    });
    expect(await findExported(cms, id)).toMatchObject({ eu: false, fundingLine: [] });
  });

  it('stop a project whose programme has lost them', async () => {
    const id = await library.create('programme', null, programme('older'));
    const project = await make('project', { programme: id });
    expect(await publish('project', project)).toBe('');
    await loseText(id, 'hu');
    expect(await publish('project', project)).toContain(
      'The programme “older” pays with money of the European Union, and its “Disclaimer” is missing (Hungarian).',
    );
    expect(await publish('project', project, 'ro')).toContain(
      '„Declinarea responsabilității” îi lipsește (maghiară)',
    );
  });

  const withTexts = z.object({
    disclaimer: z.array(z.object({ id: z.number(), language: z.string() })),
  });

  /** Takes a disclaimer out past the rules, as a library of an older release may lack it. */
  async function loseText(documentId: string, language: Locale): Promise<void> {
    const row: unknown = await cms.strapi.db
      .query(toUid('programme'))
      .findOne({ where: { documentId }, populate: { disclaimer: true } });
    const lost = withTexts.parse(row).disclaimer.find((text) => text.language === language);
    await cms.strapi.db.query('fact.text').update({
      where: { id: lost?.id ?? 0 },
      data: { language: 'sq' },
    });
  }
});

describe('unusual input', () => {
  it.each([
    ['300 letters', 'ж'.repeat(300)],
    ['emoji', '🏘️ Заедно 👩🏽‍🤝‍👩🏿'],
    ['one long word', 'megszentségteleníthetetlenségeskedéseitekért'.repeat(5)],
  ])('as a title is kept: %s', async (_what, title) => {
    for (const type of ['project', 'action-plan', 'event', 'portfolio', 'network'] as const) {
      const id = await make(type, { title });
      expect(await publish(type, id)).toBe('');
      expect(await findExported(cms, id)).toMatchObject({ prose: { en: { title } } });
    }
  });

  it('takes a plan with 200 measures', async () => {
    const id = await make('action-plan', { measures: measures(200) });
    expect(await publish('action-plan', id)).toBe('');
    const exported = await findExported(cms, id);
    expect(exported).toHaveProperty('measures.length', 200);
    expect(exported).toHaveProperty('measures.199.titles', inEnglish('Measure 200'));
  });

  it('takes a project with nothing but a title', async () => {
    const id = await make('project', {});
    expect(await publish('project', id)).toBe('');
    expect(await findExported(cms, id)).toMatchObject({
      kind: 'project',
      period: null,
      totalValue: null,
      participations: [],
    });
  });
});

describe('an entry', () => {
  it('is not linked to itself', async () => {
    for (const [type, field, name] of [
      ['project', 'partOf', 'Part of'],
      ['material', 'basedOn', 'Based on'],
      ['action-plan', 'basedOnPlans', 'Plans and strategies it stands on'],
      ['organisation', 'memberships', 'Member of'],
    ] as const) {
      const id = await make(type, { title: 'Alone' });
      const itself = library.update(type, id, 'bg', { [field]: [id].flat() });
      await expect(itself).rejects.toThrow(`“${name}”: an entry cannot be linked to itself.`);
      const [row] = await library.rows(type, id, 'draft', { [field]: true });
      expect([row?.[field] ?? []].flat()).toEqual([]);
    }
  });

  it.each(['material', 'action-plan'] as const)(
    'is not based on what is based on it: %s',
    async (type) => {
      const field = type === 'material' ? 'basedOn' : 'basedOnPlans';
      const needed = type === 'material' ? { licence: 'cc0-1.0' } : {};
      const first = await make(type, { title: 'First', ...needed });
      const second = await make(type, { title: 'Second', ...needed, [field]: [first] });
      const third = await make(type, { title: 'Third', ...needed, [field]: [first, second] });
      for (const id of [first, second, third]) expect(await publish(type, id)).toBe('');
      await library.update(type, first, 'en', { [field]: [third] });
      expect(await publish(type, first)).toContain('“Third” leads back to this entry');
      expect(await findExported(cms, first)).toMatchObject({ [field]: [] });
    },
  );
});
