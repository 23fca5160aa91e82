import type { SharedLab } from '../lab/shared.ts';
import type { Answerer } from './answerer.ts';

/** Where the API is at an address: `/api/…` on the lab's server; null where it is not asked for at all. */
export function apiPath(address: string, scope: string): string | null {
  const { origin, pathname, search } = new URL(address);
  const base = new URL(scope);
  if (origin !== base.origin) return null;
  // What a page asks for by a path alone is at the root; what it asks for beside itself is in its folder.
  for (const folder of ['/', base.pathname])
    if (pathname.startsWith(`${folder}api/`)) return pathname.slice(folder.length - 1) + search;
  return null;
}

/**
 * The same answer, its body a stream. A body that is a text takes the way of a file, through another process of the
 * browser, which takes a third of the time that the whole answer needs.
 */
const flowing = (response: Response): Response => new Response(response.body, response);

export interface ApiOptions {
  /** The address of the app's folder. */
  readonly scope: string;
  readonly clients: { get(id: string): Promise<{ readonly url: string } | undefined> };
  /** True of the app's own page; embeds stand in the same folder, and their requests are not ours. */
  readonly isApp: (address: string) => boolean;
  readonly open: () => Promise<SharedLab>;
}

/** Answers what the app's pages ask of `/api/…`, by the lab that all of them share. */
export class ApiAnswerer {
  /** Opened when it is first asked for: a worker is begun anew for any request, and most are for files. */
  private opened: Promise<SharedLab> | null = null;
  /** Of each client that has asked, whether it is the app's page: its address stays what it was. */
  private readonly known = new Map<string, boolean>();

  constructor(private readonly options: ApiOptions) {}

  readonly answer: Answerer = ({ request, clientId }) => {
    // An address typed into the browser is asked by no page.
    if (request.mode === 'navigate' || clientId === '') return null;
    const path = apiPath(request.url, this.options.scope);
    return path === null ? null : this.answerTo(request, clientId, path);
  };

  private async answerTo(request: Request, clientId: string, path: string): Promise<Response> {
    if (!(await this.isOfApp(clientId))) return fetch(request);
    const lab = await this.lab();
    return flowing(await lab.answer(request, path));
  }

  private async isOfApp(clientId: string): Promise<boolean> {
    const known = this.known.get(clientId);
    if (known !== undefined) return known;
    const client = await this.options.clients.get(clientId);
    const isOne = client !== undefined && this.options.isApp(client.url);
    this.known.set(clientId, isOne);
    return isOne;
  }

  private lab(): Promise<SharedLab> {
    this.opened ??= this.options.open().catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }
}
