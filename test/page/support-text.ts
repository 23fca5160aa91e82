import type { CDPSession, Page } from 'playwright-core';

/** All that a page tells: each text and each attribute that is read out as a piece of its own. */
export interface Told {
  readonly pieces: ReadonlySet<string>;
  /** What is drawn, in the order of the document: without what is only said by a live region. */
  readonly running: string;
  /** The same and the pieces in one, for texts that are drawn in several pieces. */
  readonly all: string;
}
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
const told = (pieces: readonly string[], running: string): Told => ({
  pieces: new Set(pieces.map(tidy)),
  running: tidy(running),
  all: tidy(`${running} ${pieces.join(' ')}`),
});

/**
 * Everything in the document and its open shadow roots. Of a statechart the drawing is left out: it
 * is the machine's rule book, known from the start, and the words beside it are read. What a closed
 * popover or `details` holds is left out: it is neither seen nor read out.
 */
export async function textIn(page: Page): Promise<Told> {
  const { pieces, running } = await page.evaluate(() => {
    const found: string[] = [document.title];
    const run: string[] = [];
    const attributes = [
      'aria-label',
      'aria-valuetext',
      'aria-description',
      'title',
      'alt',
      'value',
    ];
    const inline = /^(A|B|BDI|BUTTON|CODE|I|MARK|Q|SMALL|SPAN|STRONG)$/;
    const closed =
      'style, script, template, svg, details:not([open]), [popover]:not(:popover-open)';
    /** White space at the edges of a button is not drawn: its box is its own. */
    const drawn = (text: Text): string =>
      text.parentElement?.tagName === 'BUTTON' ? text.data.trim() : text.data;
    const walk = (node: Node, live = false): void => {
      if (node instanceof Text) {
        found.push(node.data);
        if (!live) run.push(drawn(node));
      }
      if (!(node instanceof Element)) return;
      if (node.matches(closed)) return;
      for (const name of attributes) {
        const value = node.getAttribute(name);
        if (value !== null) found.push(value);
      }
      const gap = inline.test(node.tagName) ? '' : ' ';
      run.push(gap);
      const said = live || node.hasAttribute('aria-live') || node.matches('[role=status]');
      for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes])
        walk(child, said);
      run.push(gap);
    };
    walk(document.body);
    return { pieces: found, running: run.join('') };
  });
  return told(pieces, running);
}

/** The names and values of the accessibility tree, as the browser hands it to assistive technology. */
export async function accessibleText(cdp: CDPSession): Promise<Told> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const pieces = nodes.flatMap(({ ignored, role, name, value, description }) =>
    ignored || role?.value === 'InlineTextBox'
      ? []
      : [name, value, description].flatMap((one) =>
          typeof one?.value === 'string' ? [one.value] : [],
        ),
  );
  return told(pieces, '');
}
