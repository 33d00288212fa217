/** What a reader can ask for on a page: links that open an e-mail with subject and address of the page filled in. */
export interface RequestsView {
  /** Another format, or a translation. */
  readonly formatHref: string;
  readonly problemHref: string;
}
