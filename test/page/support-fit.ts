import type { Page } from 'playwright-core';

/**
 * What of the page does not fit, in words; empty where all does. `targets`: what can be pressed and is smaller than
 * 24 by 24 CSS px, but for words in a sentence and what the browser draws (WCAG 2.5.8). `wide`: what has the page
 * scroll sideways (1.4.10). `clipped`: texts that are cut off (1.4.12). `moving`: what moves by itself.
 */
export interface Misfits {
  readonly targets: readonly string[];
  readonly wide: readonly string[];
  readonly clipped: readonly string[];
  readonly moving: readonly string[];
}

export const misfits = (page: Page): Promise<Misfits> =>
  page.evaluate(() => {
    const all: Element[] = [];
    const walk = (element: Element): void => {
      all.push(element);
      for (const child of [...(element.shadowRoot?.children ?? []), ...element.children])
        walk(child);
    };
    walk(document.documentElement);
    const parentOf = (element: Element): Element | null => {
      if (element.assignedSlot) return element.assignedSlot;
      const root = element.getRootNode();
      return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    };
    const seen = all.filter((one) =>
      one.checkVisibility({ checkVisibilityCSS: true, checkOpacity: false }),
    );
    const named = (element: Element): string => {
      const name = element.getAttribute('class') ?? '';
      const words = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40);
      return `${element.localName}.${name} "${element.getAttribute('aria-label') ?? words}"`;
    };
    /** Read out alone, or until it has the focus: cut down to nothing. */
    const unseen = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = parentOf(at))
        if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
      return false;
    };
    /** A word in a sentence: there is text beside it that is not to be pressed. */
    const inSentence = (element: Element): boolean => {
      const inline = (one: Element): boolean =>
        /^inline(-block)?$/.test(getComputedStyle(one).display);
      if (!inline(element)) return false;
      let block = parentOf(element);
      while (block && inline(block)) block = parentOf(block);
      const pressed = [...(block?.querySelectorAll('a, button') ?? [])];
      const length = (one: Element): number => one.textContent.replace(/\s/g, '').length;
      return block !== null && length(block) > pressed.reduce((sum, one) => sum + length(one), 0);
    };

    const targets = seen.flatMap((element) => {
      if (
        !element.matches(
          'a[href], button, input, select, textarea, summary, [role=tab], [role=slider], [tabindex="0"]',
        ) ||
        unseen(element) ||
        inSentence(element)
      )
        return [];
      // A box or a field is pressed all over its label; a list is not.
      const label = element.matches('input') ? element.closest('label') : null;
      const box = (label ?? element).getBoundingClientRect();
      return box.width < 23.5 || box.height < 23.5
        ? [`${named(element)} ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`]
        : [];
    });

    const root = document.scrollingElement ?? document.documentElement;
    const wide =
      root.scrollWidth <= root.clientWidth
        ? []
        : seen
            .filter((element) => {
              const { right, left } = element.getBoundingClientRect();
              return (right > innerWidth + 1 || left < -1) && !unseen(element);
            })
            .map(named);

    const clipped = seen.flatMap((element) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const cut = [overflowX, overflowY].some((one) => one === 'hidden' || one === 'clip');
      // A drawing has its words beside it; what ends in dots is whole at the step that it sums up; a line to write in scrolls.
      const goesOn = textOverflow === 'ellipsis' || element instanceof HTMLInputElement;
      if (!cut || goesOn || element.closest('svg') || unseen(element)) return [];
      const across = element.scrollWidth - element.clientWidth;
      const down = element.scrollHeight - element.clientHeight;
      return (overflowX !== 'auto' && overflowX !== 'scroll' && across > 1) ||
        (overflowY !== 'auto' && overflowY !== 'scroll' && down > 1)
        ? [`${named(element)} by ${across} x ${down}`]
        : [];
    });

    const moving = seen.flatMap((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const still =
        animationName === 'none' &&
        transitionDuration.split(', ').every((one) => parseFloat(one) === 0) &&
        scrollBehavior === 'auto' &&
        element.getAnimations().length === 0 &&
        !element.matches('marquee, blink, video[autoplay]');
      return still ? [] : [named(element)];
    });
    return { targets, wide, clipped, moving };
  });

/** The least that WCAG 1.4.12 has a reader ask for, in every shadow tree too; or takes it away again. */
export const spaceText = (page: Page, wider: boolean): Promise<void> =>
  page.evaluate((on) => {
    const kept = globalThis as unknown as { spacing?: CSSStyleSheet };
    if (!kept.spacing) {
      kept.spacing = new CSSStyleSheet();
      kept.spacing.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
      );
    }
    const sheet = kept.spacing;
    const walk = (root: Document | ShadowRoot): void => {
      const others = root.adoptedStyleSheets.filter((one) => one !== sheet);
      root.adoptedStyleSheets = on ? [...others, sheet] : others;
      for (const element of root.querySelectorAll('*'))
        if (element.shadowRoot) walk(element.shadowRoot);
    };
    walk(document);
  }, wider);
