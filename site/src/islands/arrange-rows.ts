/**
 * Makes what arranges the rows of a finished table: those named stand in their order, all others are hidden. The table itself is
 * the page's, so that it reads without scripts and is not sent twice.
 */
export function createArranger(body: HTMLTableSectionElement): (shown: readonly number[]) => void {
  const rows = [...body.querySelectorAll('tr')];
  return (shown) => {
    const wanted = new Set(shown);
    for (const [at, row] of rows.entries()) row.hidden = !wanted.has(at);
    const hidden = rows.filter((_, at) => !wanted.has(at));
    body.append(...shown.flatMap((at) => rows[at] ?? []), ...hidden);
  };
}
