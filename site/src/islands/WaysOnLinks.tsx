import type { LinkView } from '../views/frame-view.ts';

/** Links that lead on from where nothing was found. */
export function WaysOnLinks({ links }: { readonly links: readonly LinkView[] }) {
  return (
    <ul className="ways-on">
      {links.map(({ href, label, lang }) => (
        <li key={href}>
          <a className="more" href={href} lang={lang ?? undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
