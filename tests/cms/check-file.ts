import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../cms/src/uploads/check-content.ts';
import { checkUpload } from '../../cms/src/uploads/check-upload.ts';

type Verdict = Awaited<ReturnType<typeof checkUpload>>;

/** A file as the CMS takes it: what is said of it, and what is kept. */
async function take(name: string, bytes: Buffer | string, maxMegabytes: number) {
  const folder = await mkdtemp(join(tmpdir(), 'closer-test-uploads-'));
  try {
    const path = join(folder, 'upload');
    await writeFile(path, bytes);
    const file = { path, name, size: Buffer.byteLength(bytes) };
    const verdict = await checkUpload(file, maxMegabytes, checkContent);
    return { verdict, kept: await readFile(path) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the CMS says of a file. */
export async function checkFile(
  name: string,
  bytes: Buffer | string,
  maxMegabytes = 100,
): Promise<Verdict> {
  return (await take(name, bytes, maxMegabytes)).verdict;
}

/** Why the CMS refuses a file, as a key of its dictionaries; `accepted` for one that it takes. */
export async function getRefusal(
  name: string,
  bytes: Buffer | string,
  maxMegabytes?: number,
): Promise<string> {
  const verdict = await checkFile(name, bytes, maxMegabytes);
  return 'key' in verdict ? verdict.key : 'accepted';
}

/** What is kept of a file that must be taken. */
export async function keepFile(name: string, bytes: Buffer | string): Promise<Buffer> {
  const { verdict, kept } = await take(name, bytes, 100);
  if ('key' in verdict) throw new Error(`${name} was refused: ${verdict.key}`);
  return kept;
}
