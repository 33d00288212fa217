import type { Finding } from '@closer/shared/render/site-renderer.ts';
import type { Library } from './library.ts';
export function checkLibrary(_library: Library): readonly Finding[] {
  return [];
}
