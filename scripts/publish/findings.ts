import { CloserError } from '@closer/shared/errors.ts';
import type { Finding } from '@closer/shared/render/site-renderer.ts';

/** Stops a publish: what must be mended first, all of it. */
export class FindingsError extends CloserError {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[], cmsUrl: string) {
    const sorted = sortFindings(findings);
    super(
      'ContentError',
      [
        ...sorted.map((finding) => formatFinding(finding, cmsUrl)),
        `${String(sorted.length)} to mend. Nothing was published; the live site is as it was.`,
      ].join('\n'),
    );
    this.findings = sorted;
  }
}

/** @throws FindingsError when there is one. */
export function assertNoFindings(findings: readonly Finding[], cmsUrl: string): void {
  if (findings.length > 0) throw new FindingsError(findings, cmsUrl);
}

/** `locale · type → entry · field: problem`, then the address where it is mended. */
export function formatFinding(finding: Finding, cmsUrl: string): string {
  const line = `${getPlace(finding)}: ${finding.problem}`;
  const mendedAt = getMendedAt(finding);
  return mendedAt === null ? line : `${line}\n  ${cmsUrl}${mendedAt}`;
}

/** Where a finding is mended, as a path below the CMS: the form of the entry, in the language of the text at fault. */
export function getMendedAt({ adminPath, locale }: Finding): string | null {
  if (adminPath === null || locale === null) return adminPath;
  return `${adminPath}?plugins[i18n][locale]=${locale}`;
}

/** A finding in a sentence for the CMS home page, which adds the link itself. */
export function toMessage(finding: Finding): string {
  return `${getPlace(finding)}: ${finding.problem}`;
}

function getPlace({ locale, type, entry, field }: Finding): string {
  const named = type === '' ? entry : `${type} → ${entry}`;
  const place = `${named}${field === '' ? '' : ` · ${field}`}`;
  return locale === null ? place : `${locale} · ${place}`;
}

function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, place: getPlace(finding) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ finding }) => finding);
}
