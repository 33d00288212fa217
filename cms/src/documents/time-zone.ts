/**
 * Whether this is a time zone by its IANA name. Programs list them under different names
 * (Europe/Kiev, Europe/Kyiv) and take both; an offset as +02:00 knows no summer.
 */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Z]\w*(\/[A-Z][\w+-]*)*$/u.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
