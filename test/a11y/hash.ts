/**
 * A hash of all that is drawn, shadow trees and what is ticked, chosen or open too: two states that have the
 * same one are the same state. Runs in the page, so that it must stand by itself.
 */
export function hashOf(): string {
  let hash = 0xcbf29ce484222325n;
  const add = (text: string): void => {
    for (let place = 0; place < text.length; place++)
      hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(place))) * 0x100000001b3n);
  };
  const state = (element: Element): string => {
    if (element instanceof HTMLInputElement) return `${element.value} ${element.checked}`;
    if (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement)
      return element.value;
    return String(element.matches(':popover-open, :modal'));
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) add(node.data.trim());
    if (node instanceof Element) {
      if (['SCRIPT', 'STYLE'].includes(node.tagName)) return;
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`);
      add(`<${node.tagName} ${attributes.sort().join(' ')} ${state(node)}>`);
      if (node.shadowRoot) walk(node.shadowRoot);
    }
    for (const child of node.childNodes) walk(child);
  };
  add(String(innerWidth));
  walk(document.body);
  return hash.toString(16);
}
