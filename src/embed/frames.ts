import { opened, sealed, type PageMessage } from './messages.ts';
import { followTheme, schemeOf } from './theme.ts';

/** Heights beyond this are no frame of ours, CSS px. */
const TALLEST = 10_000;

/** The iframe on this page that an event came from; null where it is none, or of another origin than its address. */
function frameOf({ source, origin }: MessageEvent<unknown>): HTMLIFrameElement | null {
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source) continue;
    // A sandboxed frame has no origin of its own.
    const opaque = frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin');
    const expected = opaque ? 'null' : new URL(frame.src, location.href).origin;
    return origin === expected ? frame : null;
  }
  return null;
}

/**
 * For a page with trials in iframes: gives each the height that its content asks for, and tells it the
 * page's colour scheme, now and when it changes. Returns a function that ends it.
 */
export function followFrames(): () => void {
  const known = new Set<HTMLIFrameElement>();
  const greet = (frame: HTMLIFrameElement): void => {
    const scheme = schemeOf('auto');
    const message: PageMessage = {
      type: 'theme',
      theme: scheme === 'light dark' ? 'auto' : scheme,
    };
    // What is said is no secret, and a sandboxed frame has no origin to name.
    frame.contentWindow?.postMessage(sealed(message), '*');
  };
  const listen = (event: MessageEvent<unknown>): void => {
    const message = opened(event);
    const frame = message && frameOf(event);
    if (!frame) return;
    known.add(frame);
    const { type, height } = message;
    if (type === 'size' && typeof height === 'number' && height > 0 && height < TALLEST)
      frame.style.height = `${Math.ceil(height)}px`;
    else if (type === 'ready') greet(frame);
  };
  addEventListener('message', listen);
  const forget = followTheme(() => {
    for (const frame of known) greet(frame);
  });
  return () => {
    removeEventListener('message', listen);
    forget();
  };
}

// In Node, where a page is rendered, there is nothing to follow.
if (typeof document !== 'undefined') followFrames();
