/** What runs in a page, as text: each engine has a way of its own to hand it over. */

/** Looks through shadow roots: one element, all the words of one, and what the timeline says. */
export const LOOK = `
const deep = (root, selector) => {
  const found = root.querySelector(selector);
  if (found) return found;
  for (const one of root.querySelectorAll('*')) {
    const inner = one.shadowRoot && deep(one.shadowRoot, selector);
    if (inner) return inner;
  }
  return null;
};
const words = (node) => {
  if (!node) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || /^(style|script)$/i.test(node.localName)) return '';
  return [...(node.shadowRoot ?? node).childNodes].map(words).join(' ');
};
const slider = () => deep(document, '[role=slider]');
const now = () => Number(slider()?.getAttribute('aria-valuenow'));
const most = () => Number(slider()?.getAttribute('aria-valuemax'));
const until = async (holds, what) => {
  for (const since = performance.now(); ; ) {
    if (holds()) return;
    if (performance.now() - since > 20000) throw new Error('It never came to that: ' + what + ' ' + now() + '/' + most());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
`;
/** Gives the words of the stage and beside it; but for measured times. */
export const TELL = `
return ['tt-stage', 'tt-words']
  .map((name) => words(deep(document, name)))
  .join(' | ')
  .replace(/[\\d.,]+\\s+(ms|s)\\b/g, 'some time')
  .replace(/\\s+/g, ' ');
`;
/** Plays the five trials by fetch, once the worker is there; gives status and code of each answer. */
export const FETCH_TRIALS = (user: string, password: string): string => `
await until(() => navigator.serviceWorker?.controller, 'a worker');
const told = [];
const ask = async (path, init) => {
  const response = await fetch(path, init);
  const body = await response.json();
  told.push(response.status + ' ' + body.code);
  return body;
};
const basic = (password) => ({
  method: 'POST',
  headers: { Authorization: 'Basic ' + btoa(${JSON.stringify(user)} + ':' + password) },
});
await ask('/api/helicopters');
await ask('/api/token', basic(''));
const { access_token: token } = await ask('/api/token', basic(${JSON.stringify(password)}));
await ask('/api/helicopters');
await ask('/api/helicopters', { headers: { Authorization: 'Bearer ' + token } });
return told;
`;
