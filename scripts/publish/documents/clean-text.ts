/** Letters that fonts draw as one; other compatibility forms (², №, ½) mean what they are. */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Controls but for white space, and what is there for the layout only: joiners stay, since some scripts need them. */
const UNSEEN = /(?!\s)\p{Cc}|[\u200b\u2060\ufeff]/gu;

/**
 * A piece of text in one form: composed (NFC), ligatures as letters, one space where there are several, nothing unseen. Soft
 * hyphens stay: at the end of a line they say that a word goes on.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(/[ﬀ-ﬆ]/gu, (ligature) => LIGATURES[ligature] ?? ligature)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Dots, spaced or not, from the words of a line to the page at its end. */
const LEADER = /(?:\s?[.·…‥_]){4,}\s*(?=\d{1,4}$)/u;

/** A line without the leader of a table of contents, which nobody wants read aloud: its words, a space, the page. */
export function dropLeader(line: string): string {
  return line.replace(LEADER, ' ');
}
