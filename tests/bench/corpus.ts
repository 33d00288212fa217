import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { CloserError } from '@closer/shared/errors.ts';
import { locale } from '@closer/shared/locales.ts';
import { z } from 'zod';

/** A document to search, one line of `--corpus`. */
export const benchDocument = z.object({
  id: z.string().min(1),
  lang: locale,
  title: z.string(),
  body: z.string(),
});
export type BenchDocument = z.infer<typeof benchDocument>;

/** A question, one line of `--queries`. It is asked in the index of its language. */
export const benchQuery = z.object({ id: z.string().min(1), lang: locale, query: z.string() });
export type BenchQuery = z.infer<typeof benchQuery>;

/** Faults that are told at most: one wrong field is wrong in every line. */
const MAX_FAULTS = 10;

/**
 * Reads a file of JSON lines; keys that the schema does not name are let go.
 * @throws CloserError `EnvError` with the lines at fault.
 */
export async function readLines<Line>(
  file: string,
  schema: z.ZodType<Line>,
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const faults: string[] = [];
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file) })) {
    number += 1;
    if (text.trim() === '') continue;
    const parsed = schema.safeParse(parseJson(text));
    if (parsed.success) lines.push(parsed.data);
    else faults.push(`${file}:${String(number)}: ${z.prettifyError(parsed.error)}`);
    if (faults.length >= MAX_FAULTS) break;
  }
  if (faults.length > 0) {
    throw new CloserError(
      'EnvError',
      `${faults.join('\n')}\nA line is one JSON object; lang is one of the site's languages. Mend the lines and run the bench again.`,
    );
  }
  return lines;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
