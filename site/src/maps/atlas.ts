/// <reference path="./world-atlas.d.ts" />
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };

/** Countries and land of Natural Earth, 1:50 million. */
export const ATLAS = atlas;
export type Atlas = typeof atlas;
