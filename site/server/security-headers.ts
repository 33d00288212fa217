/**
 * Headers of every answer. What a page may load stands in its own meta element (`content-security-policy.ts`); a header
 * adds what a meta element cannot say.
 */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
} as const;

/** A page: nobody frames it, whatever its meta element allows it to load. */
const PAGE = "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'";
/** A drawing, which could carry scripts of its own; it may carry styles and pictures. */
const PICTURE =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";
/** A browser's own PDF viewer needs more than `default-src 'none'` leaves it. */
const OTHER = "frame-ancestors 'none'";

/** The headers that keep a reader safe, by the media type of the answer. */
export function getSecurityHeaders(type: string): Readonly<Record<string, string>> {
  const policy = type.startsWith('text/html')
    ? PAGE
    : type.startsWith('image/svg')
      ? PICTURE
      : OTHER;
  return { ...ALWAYS, 'content-security-policy': policy };
}
