import { isStopWord } from '@closer/shared/language/stop-words.ts';
import { fold } from '@closer/shared/language/fold.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { BenchDocument } from './corpus.ts';
import { listWords } from './paradigms.ts';
import type { Random } from './random.ts';

/** Words of a document, about; and of its title. */
const BODY_WORDS = 150;
const TITLE_WORDS = 5;

/**
 * Documents beside the right ones: sentences of the real texts with their function words, every content word replaced
 * by one of the vocabulary, frequent ones more often (Zipf's law).
 */
export function generateDistractors(
  vocabulary: readonly (readonly string[])[],
  documents: readonly BenchDocument[],
  count: number,
  lang: Locale,
  random: Random,
): readonly BenchDocument[] {
  const sentences = documents
    .flatMap(({ body }) => body.split(/[.;:]\s/u))
    .map((sentence) => listWords(sentence))
    .filter((words) => words.length > 3);
  const pickWord = createWordPicker(vocabulary, random);
  const fill = (words: readonly string[]): string =>
    words.map((word) => (isStopWord(fold(word), lang) ? word : pickWord())).join(' ');
  return Array.from({ length: count }, (_, at) => {
    const body: string[] = [];
    let words = 0;
    while (words < BODY_WORDS) {
      const sentence = random.pick(sentences);
      words += sentence.length;
      body.push(`${fill(sentence)}.`);
    }
    const title = Array.from({ length: TITLE_WORDS }, pickWord).join(' ');
    return { id: `${lang}-distractor-${String(at)}`, lang, title, body: body.join(' ') };
  });
}

function createWordPicker(
  vocabulary: readonly (readonly string[])[],
  random: Random,
): () => string {
  const sums: number[] = [];
  let sum = 0;
  for (const rank of vocabulary.keys()) {
    sum += 1 / (rank + 20);
    sums.push(sum);
  }
  return () => {
    const wanted = random.next() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return random.pick(vocabulary[low] ?? []);
  };
}
