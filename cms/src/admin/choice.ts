/** What is stored, and the words by which people choose it. */
export interface Choice {
  readonly value: string;
  readonly name: string;
}
