import { z } from 'zod';

/** How far something has come. An idea is on paper only: nobody has promised to do it. */
export const progress = z.enum(['idea', 'planned', 'running', 'done', 'stopped']);
export type Progress = z.infer<typeof progress>;
