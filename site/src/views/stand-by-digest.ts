/**
 * Lets a part that many views share (a card, the navigation) stand in the text of each view by its own
 * digest, computed once: planning a large library costs what is different about its pages. Gives the part back.
 */
export function standByDigest<Part extends object>(
  part: Part,
  digest: (text: string) => string,
): Part {
  let known: string | null = null;
  const toJSON = (): string => {
    known ??= digest(JSON.stringify(Array.isArray(part) ? Array.from(part) : { ...part }));
    return known;
  };
  return Object.defineProperty(part, 'toJSON', { value: toJSON });
}
