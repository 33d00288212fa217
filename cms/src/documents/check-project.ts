import { z } from 'zod';
import type { Facts, Fault } from './fault.ts';

const amount = z.object({ amount: z.number(), currency: z.string() }).nullable().catch(null);

const project = z.object({
  kind: z.string().nullable(),
  partOf: z.string().nullable(),
  statedPartners: z.number().nullable(),
  participations: z.array(z.unknown()),
  totalValue: amount,
  funding: z.array(z.object({ kind: z.string().nullable(), amount })),
});
type Project = z.infer<typeof project>;

/** What a project says of itself that cannot be so. Links to other entries are looked at elsewhere. */
export function checkProject(entry: Facts): Fault[] {
  const parsed = project.parse(entry);
  const { kind, partOf, statedPartners, participations } = parsed;
  const faults: Fault[] = [];
  if (kind === 'project' && partOf !== null) {
    faults.push({ key: 'publish.part-of', path: ['partOf'] });
  }
  // Partners that nobody has listed yet contradict no number.
  const listed = participations.length;
  if (statedPartners !== null && listed > 0 && listed !== statedPartners) {
    const params = { stated: statedPartners, listed };
    faults.push({ key: 'publish.partners', params, path: ['statedPartners'] });
  }
  return [...faults, ...checkOwnContribution(parsed)];
}

/** What partners put in themselves is a part of the whole value. Amounts of another currency are not compared. */
function checkOwnContribution({ totalValue, funding }: Project): Fault[] {
  if (totalValue === null) return [];
  const { currency } = totalValue;
  const own = funding.filter(
    (source) => source.kind === 'own' && source.amount?.currency === currency,
  );
  const sum = own.reduce((total, source) => total + toHundredths(source.amount?.amount ?? 0), 0);
  return sum > toHundredths(totalValue.amount)
    ? [{ key: 'publish.own-contribution', path: ['funding'] }]
    : [];
}

/** Money is entered to the hundredth, and sums of fractions are not exact. */
const toHundredths = (value: number): number => Math.round(value * 100);
