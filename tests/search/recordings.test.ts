import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { digestIndexing, readRecording } from './exchanges.ts';

const COMPOSE = path.join(import.meta.dirname, '../../compose.yaml');

test.each(['suite', 'hand-made'])(
  'the exchanges of %s are recorded from the server that compose.yaml names',
  async (name) => {
    const [, version] =
      /getmeili\/meilisearch:v([\d.]+)/u.exec(readFileSync(COMPOSE, 'utf8')) ?? [];
    expect((await readRecording(name)).server).toBe(version);
  },
);

test.each(['suite', 'hand-made'])(
  'the exchanges of %s are recorded with the documents and settings that are made now: else tests/README.md tells how to record anew',
  async (name) => {
    expect((await readRecording(name)).indexing).toBe(digestIndexing());
  },
);
