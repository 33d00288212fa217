/** Characters up to which a title stands on a drawn cover in large and in middling letters. */
const SHORT = 80;
const LONG = 160;
/** Characters of a word that large letters have room for in a line. */
const WIDEST_WORD = 18;

/** How large the letters of a title on a drawn cover are, so that nearly every title fits whole. */
export function getCoverTitleSize(title: string): 'short' | 'long' | 'longest' {
  if (title.length > LONG) return 'longest';
  const widest = Math.max(...title.split(/\s+/u).map((word) => word.length));
  return title.length > SHORT || widest > WIDEST_WORD ? 'long' : 'short';
}
