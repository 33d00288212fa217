/** Keys of one language's dictionary, and those of the source language. */
export interface DictionaryKeys {
  /** File, from the root of the repository: named in findings. */
  readonly file: string;
  readonly locale: string;
  readonly keys: readonly string[];
  /** Keys of the English dictionary. */
  readonly source: readonly string[];
  /** What stands between a key and its plural form: `.` or `#`. */
  readonly separator: string;
}

const getForms = (locale: string) =>
  new Intl.PluralRules(locale).resolvedOptions().pluralCategories as readonly string[];

/** Keys that change with a number, without their form: those that English has as `one` and as `other`. */
function getCounted(source: readonly string[], separator: string): string[] {
  const all = new Set(source);
  return source
    .filter((key) => key.endsWith(`${separator}other`))
    .map((key) => key.slice(0, -`${separator}other`.length))
    .filter((key) => all.has(`${key}${separator}one`));
}

/**
 * Holds a dictionary against English: every key, no other key, and of each counted key exactly the plural forms that
 * Unicode gives the language.
 *
 * @returns one sentence a key
 */
export function checkDictionary(dictionary: DictionaryKeys): string[] {
  const { file, locale, keys, source, separator } = dictionary;
  const counted = getCounted(source, separator);
  const isForm = (key: string) => counted.some((base) => key.startsWith(`${base}${separator}`));
  const wanted = new Set([
    ...source.filter((key) => !isForm(key)),
    ...counted.flatMap((base) => getForms(locale).map((form) => `${base}${separator}${form}`)),
  ]);
  const found = new Set(keys);
  return [
    ...[...wanted]
      .filter((key) => !found.has(key))
      .map((key) => `${file}: the key ${key} is missing; translate it from English.`),
    ...keys
      .filter((key) => !wanted.has(key))
      .map((key) => `${file}: the key ${key} is unknown; English has no such key or form.`),
  ];
}

/**
 * Keys that no source file asks for. A key is used where it stands in full between quotes, or where it fits a template:
 * `type.${type}`, `${page}.title`; or where all with its beginning are taken: `key.startsWith('type.')`.
 *
 * @param sources contents of the files that may use keys
 */
export function findUnusedKeys(
  source: readonly string[],
  separator: string,
  sources: readonly string[],
): string[] {
  const text = sources.join('\n');
  const quoted = new Set([...text.matchAll(/["'`]([\w.-]+)["'`]/gu)].map(([, key]) => key));
  const templates = [...text.matchAll(/`((?:[\w.-]|\$\{[^{}`]*\})+)`/gu)]
    .map(([, template = '']) => template)
    .filter((template) => /[a-z]\.\$\{|\}\.[a-z]/iu.test(template))
    .map((template) => toPattern(template));
  const prefixes = [...text.matchAll(/startsWith\(["']([\w.-]+\.)["']\)/gu)].map(
    ([, prefix = '']) => prefix,
  );
  const counted = getCounted(source, separator);
  const names = source.map(
    (key) => counted.find((base) => key.startsWith(`${base}${separator}`)) ?? key,
  );
  return [...new Set(names)].filter(
    (key) =>
      !quoted.has(key) &&
      !templates.some((template) => template.test(key)) &&
      !prefixes.some((prefix) => key.startsWith(prefix)),
  );
}

/** `type.${type}` as an expression that finds what it can become. */
function toPattern(template: string): RegExp {
  const parts = template.split(/\$\{[^{}]*\}/u).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('.+')}$`, 'u');
}
