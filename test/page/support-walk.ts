import type { CDPSession, Page } from 'playwright-core';

/**
 * Hears what live regions say, in the document and in open shadow trees. Runs in the page before anything of
 * ours. As screen readers do, it misses what a polite region holds when it comes into the document.
 */
export function hearing(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  const LIVE = '[role=status], [role=log], [role=alert], [aria-live]:not([aria-live=off])';
  const say = (region: Element): void => {
    const text = region.textContent.replace(/\s+/g, ' ').trim();
    if (text !== '') heard.push(text);
  };
  const observer = new MutationObserver((records) => {
    const changed = new Set<Element>();
    const born = new Set<Element>();
    for (const { target, addedNodes } of records) {
      const around = target instanceof Element ? target : target.parentElement;
      const region = around?.closest(LIVE);
      if (region) changed.add(region);
      for (const node of addedNodes)
        if (node instanceof Element)
          for (const one of [node, ...node.querySelectorAll(LIVE)])
            if (one.matches(LIVE)) born.add(one);
    }
    // An alert is said as it comes.
    for (const region of born) if (region.matches('[role=alert]')) say(region);
    for (const region of changed) if (!born.has(region)) say(region);
  });
  const options = { subtree: true, childList: true, characterData: true };
  observer.observe(document, options);
  const attach = Reflect.get<typeof Element.prototype, 'attachShadow'>(
    Element.prototype,
    'attachShadow',
  );
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    observer.observe(root, options);
    return root;
  };
}

type Nodes = Awaited<ReturnType<typeof treeOf>>;
type Node = Nodes[number];
const treeOf = async (tree: CDPSession) => (await tree.send('Accessibility.getFullAXTree')).nodes;

/** What holds others and is told of when one comes into it. */
const AROUND = ['group', 'region', 'dialog', 'tablist', 'navigation', 'complementary', 'form'];
const ROLES: Readonly<Record<string, string>> = { RootWebArea: 'document' };

const textOf = (value: { readonly value?: unknown } | undefined): string =>
  typeof value?.value === 'string' ? value.value.replace(/\s+/g, ' ').trim() : '';
const property = (node: Node, name: string): unknown =>
  node.properties?.find((one) => one.name === name)?.value.value;
const named = (node: Node): string => {
  const role = textOf(node.role);
  return `${ROLES[role] ?? role} “${textOf(node.name)}”`;
};

/** States that are told with a name. */
function statesOf(node: Node): string[] {
  const states: string[] = [];
  const expanded = property(node, 'expanded');
  if (expanded !== undefined) states.push(expanded === true ? 'expanded' : 'collapsed');
  if (property(node, 'pressed') === 'true') states.push('pressed');
  if (property(node, 'selected') === true) states.push('selected');
  if (property(node, 'disabled') === true) states.push('disabled');
  return states;
}

/** One who goes through the page by key, and hears it. */
export class Reader {
  private constructor(
    private readonly page: Page,
    private readonly tree: CDPSession,
  ) {}

  /** Of a page that was opened with `hearing` as its first script. */
  static async of(page: Page): Promise<Reader> {
    const tree = await page.context().newCDPSession(page);
    await tree.send('Accessibility.enable');
    return new Reader(page, tree);
  }

  /** All that was said since this was last asked, in its order. */
  heard(): Promise<readonly string[]> {
    return this.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
  }

  /**
   * What has the focus, as the accessibility tree tells it: `button “Next” in group “Playback”`, with its states
   * and its description.
   */
  async focus(): Promise<string> {
    const nodes = await treeOf(this.tree);
    const focused = nodes.filter((node) => property(node, 'focused') === true);
    const at = focused.find(({ parentId }) => parentId !== undefined) ?? focused[0];
    if (!at) return 'nothing';
    const around = this.around(nodes, at);
    const description = textOf(at.description);
    return [
      [named(at), ...statesOf(at)].join(', '),
      around ? ` in ${named(around)}` : '',
      description === '' ? '' : `: “${description}”`,
    ].join('');
  }

  /** Waits until the page has drawn all that was asked of it. */
  async settled(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let turn = 0; turn < 2; turn++)
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    });
  }

  private around(nodes: Nodes, { parentId }: Node): Node | null {
    const parent = nodes.find(({ nodeId }) => nodeId === parentId);
    if (!parent) return null;
    const holds = !parent.ignored && AROUND.includes(textOf(parent.role));
    return holds && textOf(parent.name) !== '' ? parent : this.around(nodes, parent);
  }
}
