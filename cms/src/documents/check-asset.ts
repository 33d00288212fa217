import { isEmpty } from './check-item.ts';
import type { Facts, Fault } from './fault.ts';

/** The contract allows an asset that is still being made; readers need its kind and its files. */
export function checkAsset(entry: Facts): Fault[] {
  const faults: Fault[] = [];
  if (entry['kind'] === null) faults.push({ key: 'publish.missing', path: ['kind'] });
  if (isEmpty(entry['variants'])) faults.push({ key: 'publish.no-files', path: ['variants'] });
  return faults;
}
