/** The day of a moment, in UTC: `2026-10-05`. */
export function toDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
