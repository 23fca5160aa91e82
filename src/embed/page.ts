import { followLanguage, written } from '../texts/language.ts';
import { define } from './define.ts';
import { opened, sealed, type FrameMessage } from './messages.ts';

/** Attributes that the address may set, by the same names. */
const NAMES = ['scenario', 'src', 'at', 'way', 'panels', 'granularity', 'theme', 'lang', 'study'];

const query = new URLSearchParams(location.search);
/** True where no page holds this one: then it has a landmark and a heading of its own, not those around it. */
const alone = parent === window;

/** To whom messages go: the origin that the address names, else the page that holds the frame. */
function parentOrigin(): string {
  for (const candidate of [query.get('origin'), document.referrer]) {
    if (candidate && URL.canParse(candidate)) return new URL(candidate).origin;
  }
  return '*';
}

function tell(message: FrameMessage): void {
  if (!alone) parent.postMessage(sealed(message), parentOrigin());
}

/** Keeps the step in the frame's own address: a reload shows it again, and the page's history stays as it is. */
function keep(step: string, index: number): void {
  const now = new URL(location.href);
  if (index === 0) now.searchParams.delete('at');
  else now.searchParams.set('at', step);
  try {
    history.replaceState(null, '', now);
  } catch {
    // Where a frame may not, a reload begins where the page's author said.
  }
}

/** Tells the height of the content when it changes, and not otherwise. */
function tellSize(element: Element): void {
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === told || height === 0) return;
    told = height;
    tell({ type: 'size', height });
  }).observe(element);
}

const heading = document.createElement('h1');

/** What the page is called and written in; held here, since speakers are held weakly. */
const speaker = {
  requestUpdate: (): void => {
    const label = document.querySelector('token-trials')?.label;
    if (label === undefined || label === null) return;
    document.title = label;
    heading.textContent = label;
    Object.assign(document.documentElement, written);
  },
};

/** The trial that the address asks for, alone on the page. */
function start(): void {
  define();
  const element = document.createElement('token-trials');
  for (const name of NAMES) {
    const value = query.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  const height = Number(query.get('height'));
  if (height > 0) element.style.setProperty('--token-trials-block-size', `${height}px`);
  element.addEventListener('token-trials-ready', ({ detail }) => {
    speaker.requestUpdate();
    tell({ type: 'ready', ...detail });
  });
  element.addEventListener('token-trials-step', ({ detail }) => {
    keep(detail.step, detail.index);
    tell({ type: 'step', ...detail });
  });
  element.addEventListener('token-trials-end', ({ detail }) => {
    tell({ type: 'end', ...detail });
  });
  element.addEventListener('token-trials-error', ({ detail }) => {
    tell({ type: 'error', ...detail });
  });
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = event.source === parent ? opened(event) : null;
    if (message?.type !== 'theme' || query.has('theme')) return;
    element.theme = String(message['theme']);
  });
  followLanguage(speaker);
  if (alone) {
    const main = document.createElement('main');
    main.append(heading, element);
    document.body.append(main);
  } else document.body.append(element);
  tellSize(element);
}

start();
