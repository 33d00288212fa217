/**
 * Gives every text of class `copyable` a button that copies it. The words of the buttons stand on an element around the
 * texts (`data-copy`, `data-copied`); `data-name` of a text is the id of what it is called. Does nothing where the browser cannot copy: the texts can be selected.
 */
export function addCopyButtons(
  document: Document,
  clipboard: Pick<Clipboard, 'writeText'> | undefined,
): void {
  if (clipboard === undefined) return;
  for (const group of document.querySelectorAll<HTMLElement>('[data-copy]'))
    for (const text of group.querySelectorAll<HTMLElement>('.copyable'))
      text.after(makeButton(text, group.dataset, clipboard));
}

function makeButton(
  text: HTMLElement,
  { copy = '', copied = '' }: DOMStringMap,
  clipboard: Pick<Clipboard, 'writeText'>,
): HTMLButtonElement {
  const button = text.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'copy-button';
  button.textContent = copy;
  button.setAttribute('aria-live', 'polite');
  const { name } = text.dataset;
  if (name !== undefined) button.setAttribute('aria-describedby', name);
  button.addEventListener('click', () => {
    clipboard.writeText(text.textContent).then(
      () => {
        button.textContent = copied;
      },
      // The browser refuses: the text stands selected, so that a key copies it.
      () => text.ownerDocument.getSelection()?.selectAllChildren(text),
    );
  });
  button.addEventListener('blur', () => {
    button.textContent = copy;
  });
  return button;
}
