import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readRecording } from './exchanges.ts';

const COMPOSE = path.join(import.meta.dirname, '../../compose.yaml');

test.each(['suite', 'parity'])(
  'the exchanges of %s are recorded from the server that compose.yaml names',
  async (name) => {
    const [, version] =
      /getmeili\/meilisearch:v([\d.]+)/u.exec(readFileSync(COMPOSE, 'utf8')) ?? [];
    expect((await readRecording(name)).server).toBe(version);
  },
);
