/** Cuts plain text at a word, with an ellipsis; at most `length` characters. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length - 1);
  return `${text.slice(0, end > 0 ? end : length - 1).replace(/[\s,;:.–-]+$/u, '')}…`;
}
