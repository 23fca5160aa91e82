/** What is looked at of a `FetchEvent`. */
export interface Asked {
  readonly request: Request;
  /** Empty where no page asks, as for an address typed into the browser. */
  readonly clientId: string;
}
/** What a worker may do with a request: answer it, or null: the network answers, as if it were not there. */
export type Answerer = (asked: Asked) => Promise<Response> | null;
