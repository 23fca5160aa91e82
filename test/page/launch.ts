import axe, { type AxeResults, type RunOptions } from 'axe-core';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Page,
  type Request,
} from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** Flags under which every browser of `findBrowser` runs, also as root in a container. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    args: FLAGS,
    chromiumSandbox: false,
    env: { ...environment(), ...env },
  });
}
const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );

export interface PageOptions {
  /** CSS px; 1280 by 720 unless told. */
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
  readonly deviceScaleFactor?: number;
  readonly hasTouch?: boolean;
  /** The browser's language, a BCP 47 tag; `en-US` unless told. */
  readonly locale?: string;
  readonly javaScriptEnabled?: boolean;
  /** The address after the origin's `/`: `?speed=2`, or a file. */
  readonly path?: string;
  /** With or without its `#`. */
  readonly hash?: string;
  /** Pages of the test's own, by path, served beside the build: `{'host.html': {html}}`. */
  readonly pages?: Readonly<Record<string, HostPage>>;
  /** Service workers run; without, the page is as on plain HTTP, which has none, and nothing outlives a test. */
  readonly workers?: boolean;
  /** Runs in the page before anything of ours. */
  readonly initScript?: string | (() => void);
}

/** A page that the library is embedded in. */
export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}
/** Something that a page should not have done. */
export interface Trouble {
  readonly kind: 'console' | 'error' | 'request-failed' | 'left-origin';
  readonly text: string;
}
export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What has gone wrong by now, in the order of its coming. */
  readonly troubles: () => readonly Trouble[];
  /** Throws when the page logged an error or a warning, threw, failed a request or left its origin. */
  readonly expectQuiet: () => Promise<void>;
}

/** Opens the served page in a context of its own and listens to all that goes wrong in it. */
export async function openPageIn(
  browser: Browser,
  origin: string,
  options: PageOptions = {},
): Promise<OpenedPage> {
  const {
    width = 1280,
    height = 720,
    path = '',
    hash = '',
    pages = {},
    workers = false,
    initScript,
    ...rest
  } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: 'light',
    reducedMotion: 'no-preference',
    ...rest,
  });
  if (!workers)
    await context.addInitScript(() => {
      // Not by Playwright's own way: that one warns in the console, and reads what throws in a sandbox.
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
  if (initScript !== undefined) await context.addInitScript(initScript);
  for (const [name, { html, headers }] of Object.entries(pages))
    await context.route(`${origin}/${name}`, (route) =>
      route.fulfill({
        body: html,
        contentType: 'text/html; charset=utf-8',
        headers: { ...headers },
      }),
    );
  const page = await context.newPage();
  const heard = listen(context, page, origin);
  const address = new URL(path, `${origin}/`);
  address.hash = hash;
  await page.goto(address.href);
  return {
    page,
    context,
    troubles: heard,
    expectQuiet: async () => {
      // A turn in the page, so that what it already did wrong has been heard of.
      if (!page.isClosed() && options.javaScriptEnabled !== false)
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      const troubles = heard();
      if (troubles.length === 0) return;
      const told = troubles.map(({ kind, text }) => `  ${kind}: ${text}`).join('\n');
      throw new Error(`The page was not quiet:\n${told}`);
    },
  };
}

/** The page that asks; null for a worker, and for a window that is only about to open. */
function pageOf(request: Request): Page | null {
  if (request.serviceWorker()) return null;
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}

/** Whether a request is for another document of the page. */
const leads = (request: Request, page: Page): boolean =>
  request.isNavigationRequest() && request.frame() === page.mainFrame();

/** Which of its documents a page is at, and whether it is on the way to another. */
interface At {
  document: number;
  leaving: boolean;
}
/** Tells which requests were given up because their page was left while it loaded, which is no fault of it. */
function leaving(context: BrowserContext): (request: Request) => boolean {
  const pages = new Map<Page, At>();
  const askedAt = new WeakMap<Request, number>();
  const placeOf = (page: Page): At => {
    const known = pages.get(page);
    if (known) return known;
    const at = { document: 0, leaving: false };
    pages.set(page, at);
    // Until the next document is there, the one before goes on asking. Without a request, it is the same.
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame() || !at.leaving) return;
      at.document++;
      at.leaving = false;
    });
    return at;
  };
  context.on('request', (request) => {
    const page = pageOf(request);
    if (!page) return;
    const at = placeOf(page);
    if (leads(request, page) && !/^https?:/.test(request.url())) at.leaving = true;
    askedAt.set(request, at.document);
  });
  // Not before it is answered: the page may still change its address, which is told as if it had gone.
  context.on('response', (response) => {
    const page = pageOf(response.request());
    if (page && leads(response.request(), page)) placeOf(page).leaving = true;
  });
  return (request) => {
    const page = pageOf(request);
    if (page === null || request.failure()?.errorText !== 'net::ERR_ABORTED') return false;
    return page.isClosed() || placeOf(page).document > (askedAt.get(request) ?? 0);
  };
}

/** Hears of all that goes wrong; the result tells what has by then. */
function listen(context: BrowserContext, page: Page, origin: string): () => readonly Trouble[] {
  const troubles: (Trouble & { readonly request?: Request })[] = [];
  const add = (kind: Trouble['kind'], text: string, request?: Request): void =>
    void troubles.push({ kind, text, ...(request && { request }) });
  const left = leaving(context);
  page.on('console', (message) => {
    const type = message.type();
    if (type === 'error' || type === 'warning' || type === 'assert')
      add('console', `${type}: ${message.text()}`);
  });
  // An unhandled rejection comes this way too.
  page.on('pageerror', (error) => {
    add('error', error.message);
  });
  page.on('crash', () => {
    add('error', 'The page crashed.');
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(origin).host) add('left-origin', socket.url());
  });
  // On the context, so that workers and further pages are heard as well.
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin)
      add('left-origin', `${request.method()} ${url.href}`);
  });
  context.on('requestfailed', (request) => {
    const text = `${request.url()} ${request.failure()?.errorText ?? ''}`.trim();
    add('request-failed', text, request);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) add('request-failed', `${response.url()} ${response.status()}`);
  });
  // A page that is left gives up before it is heard to be left.
  return () =>
    troubles.flatMap(({ kind, text, request }) =>
      request && left(request) ? [] : [{ kind, text }],
    );
}

/** A rule of axe that the page breaks, shortened to what a reader of a failed test needs. */
export interface AxeViolation {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** Where: selectors, through open shadow roots with ` >>> `. */
  readonly at: readonly string[];
  readonly why: readonly string[];
}
interface AxeInPage {
  run(
    where: { include: readonly (Document | Element)[]; exclude: readonly Element[] },
    options: RunOptions,
  ): Promise<AxeResults>;
}
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Axe takes a text's colour from its fill, and the browser says of that what was written, also where forced
 * colours are drawn in its place. Without an answer axe asks for the colour, which is what is drawn. Runs in the
 * page, so that it must stand by itself.
 */
function readsForcedColours(): void {
  const { prototype } = CSSStyleDeclaration;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on each style below
  const read = prototype.getPropertyValue;
  prototype.getPropertyValue = function (name: string): string {
    return name === '-webkit-text-fill-color' ? '' : read.call(this, name);
  };
}

/** The ids of all rules that a page is held to; what axe is still trying out, or has given up, is none. */
export const AXE_RULES: readonly string[] = axe
  .getRules(AXE_TAGS)
  .filter(({ tags }) => !tags.includes('experimental') && !tags.includes('deprecated'))
  .map(({ ruleId }) => ruleId);

/** Where axe looks: names of globals of the page that hold elements. */
export interface AxeWhere {
  /** All of the document, unless told. */
  readonly include?: string;
  readonly exclude?: string;
}
/** Runs axe on the page as it stands, open shadow roots and all; by some rules alone, in some places alone. */
export async function axeViolations(
  page: Page,
  rules = AXE_RULES,
  where: AxeWhere = {},
): Promise<AxeViolation[]> {
  // Evaluated rather than added as a script, so that no content security policy stands in its way.
  const loaded = await page.evaluate(() => 'axe' in globalThis);
  if (!loaded) await page.evaluate(`${axe.source};(${readsForcedColours.toString()})()`);
  return page.evaluate(
    async ({ values, include, exclude }) => {
      const held = globalThis as unknown as Record<string, readonly Element[] | undefined>;
      const { axe: inPage } = globalThis as unknown as { axe: AxeInPage };
      const { violations } = await inPage.run(
        {
          include: (include !== undefined && held[include]) || [document],
          exclude: (exclude !== undefined && held[exclude]) || [],
        },
        { runOnly: { type: 'rule', values }, resultTypes: ['violations'] },
      );
      return violations.map(({ id, impact, help, nodes }) => ({
        rule: id,
        impact: impact ?? 'unknown',
        help,
        at: nodes.map(({ target }) => target.flat(2).join(' >>> ')),
        why: nodes.map(({ failureSummary }) => failureSummary ?? ''),
      }));
    },
    { values: [...rules], ...where },
  );
}
