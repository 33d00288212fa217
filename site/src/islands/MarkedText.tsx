import type { Span } from '@closer/shared/search/search-client.ts';

interface Props {
  readonly text: string;
  /** In order, none within another. */
  readonly spans: readonly Span[];
}

/** A text with what was asked for marked. */
export function MarkedText({ text, spans }: Props) {
  return (
    <>
      {spans.map(({ start, end }, at) => (
        <span key={start}>
          {text.slice(spans[at - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
