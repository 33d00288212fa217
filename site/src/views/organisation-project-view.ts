import type { LinkView, TextView } from './frame-view.ts';

/** A project that an organisation takes part in. */
export interface OrganisationProjectView {
  readonly link: LinkView;
  /** `Intervention`, in the page's language. */
  readonly kind: string;
  /** Show the mark of samples. */
  readonly sample: boolean;
  /** `Lead partner`. */
  readonly role: string;
  /** `July 2008 – July 2011`; null where nobody has said. */
  readonly period: string | null;
  /** What taking part brings to the organisation's own place. */
  readonly benefit: TextView | null;
}
