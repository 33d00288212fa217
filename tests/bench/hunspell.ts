/** A way to make a form: what is cut off the end, what is put on, where it fits, and what may follow. */
interface SuffixRule {
  readonly strip: string;
  readonly add: string;
  readonly fits: RegExp;
  readonly flags: readonly string[];
}

/** A word of the dictionary with the flags that name its rules. */
export interface HunspellEntry {
  readonly word: string;
  readonly flags: readonly string[];
}

export interface Hunspell {
  readonly entries: readonly HunspellEntry[];
  /** All forms that suffixes make of an entry, two deep, itself included. */
  readonly expand: (entry: HunspellEntry) => readonly string[];
}

/** Suffixes upon suffixes, as Hunspell allows. */
const MAX_DEPTH = 2;

/** Forms of one entry at most: Hungarian verbs have thousands. */
const MAX_FORMS = 1200;

/**
 * Reads a Hunspell dictionary as far as paradigms go: suffixes, two deep, with their conditions. Prefixes and compounds
 * are left out, and so is what the dictionary forbids or has only inside of compounds.
 */
export function parseHunspell(aff: string, dic: string): Hunspell {
  const affLines = aff.split(/\r?\n/u).map((line) => line.split(/\s+/u));
  const parseFlags = createFlagParser(affLines.find(([key]) => key === 'FLAG')?.[1]);
  const flagsNamed = (...names: readonly string[]): ReadonlySet<string> =>
    new Set(
      affLines.flatMap(([key = '', flag = '']) => (names.includes(key) ? parseFlags(flag) : [])),
    );
  const hidden = flagsNamed('NEEDAFFIX', 'ONLYINCOMPOUND', 'FORBIDDENWORD');
  const rules = parseSuffixes(affLines, parseFlags);
  const entries = dic
    .split(/\r?\n/u)
    .slice(1)
    .flatMap((line) => parseEntry(line, parseFlags));
  return { entries, expand: (entry) => expandEntry(entry, rules, hidden) };
}

function createFlagParser(kind: string | undefined): (text: string) => readonly string[] {
  if (kind === 'num') return (text) => text.split(',').filter((flag) => flag !== '');
  if (kind === 'long') return (text) => text.match(/../gu) ?? [];
  return (text) => Array.from(text);
}

function parseEntry(
  line: string,
  parseFlags: (text: string) => readonly string[],
): readonly HunspellEntry[] {
  const [head = ''] = line.split(/[\s]/u);
  const [word = '', flags = ''] = head.split('/');
  return word === '' ? [] : [{ word, flags: parseFlags(flags) }];
}

function parseSuffixes(
  lines: readonly (readonly string[])[],
  parseFlags: (text: string) => readonly string[],
): ReadonlyMap<string, readonly SuffixRule[]> {
  const rules = new Map<string, SuffixRule[]>();
  const conditions = new Map<string, RegExp>();
  for (const [key, flag = '', cut = '', put = '', condition = '.'] of lines) {
    // The head of a block has a count where a rule has a condition: `SFX A Y 8`.
    if (key !== 'SFX' || (/^[YN]$/u.test(cut) && /^\d+$/u.test(put) && condition === '.')) continue;
    const [add = '', flags = ''] = put.split('/');
    const fits = conditions.get(condition) ?? toPattern(condition);
    conditions.set(condition, fits);
    const rule = {
      strip: cut === '0' ? '' : cut,
      add: add === '0' ? '' : add,
      fits,
      flags: parseFlags(flags),
    };
    const known = rules.get(flag);
    if (known === undefined) rules.set(flag, [rule]);
    else known.push(rule);
  }
  return rules;
}

/** Hunspell's conditions are patterns whose sets know no ranges. */
function toPattern(condition: string): RegExp {
  const safe = condition.replaceAll(/\[[^\]]*\]/gu, (set) => set.replaceAll('-', '\\-'));
  return new RegExp(`(?:${safe})$`, 'u');
}

function expandEntry(
  entry: HunspellEntry,
  rules: ReadonlyMap<string, readonly SuffixRule[]>,
  hidden: ReadonlySet<string>,
): readonly string[] {
  const forms = new Set<string>();
  const add = (form: string, flags: readonly string[], depth: number): void => {
    if (forms.size >= MAX_FORMS) return;
    if (!flags.some((flag) => hidden.has(flag))) forms.add(form);
    if (depth === MAX_DEPTH) return;
    for (const flag of flags) {
      for (const rule of rules.get(flag) ?? []) {
        if (!form.endsWith(rule.strip) || !rule.fits.test(form)) continue;
        add(form.slice(0, form.length - rule.strip.length) + rule.add, rule.flags, depth + 1);
      }
    }
  };
  add(entry.word, entry.flags, 0);
  return [...forms];
}
