import type { Scenario } from '../model/scenarios/index.ts';
import type { Fact, Instruction } from '../model/trace.ts';
import type { Language } from '../texts/language.ts';

/** A text that an author wrote: in one language, or in several. */
export type Words = string | Readonly<Partial<Record<Language, string>>>;

type Reworded<One> = One extends { readonly say: string }
  ? Omit<One, 'say'> & { readonly say: Words }
  : One;
/**
 * What a party is told to do. `say`: a line of the catalogue by its key, `said.…` or `told.…`, or words of one's own with
 * places for what is sent: `{token}`, `{name}`, `{username}`, `{password}`.
 */
export type OwnInstruction = Reworded<Exclude<Instruction, { do: 'switch' }>>;

/** A user as an author writes it: the password in plain letters. It is hashed before the API sees it. */
export interface OwnUser {
  readonly username: string;
  readonly name: string;
  readonly password: string;
  /** Space-separated (RFC 6749 3.3); the scope that it takes when left out. */
  readonly scope?: string;
}
/** What the API keeps, where, and where it wants a token shown. */
export interface OwnResource {
  readonly host: string;
  readonly path: string;
  /** `Authorization` when left out. */
  readonly header?: string;
  /** `Bearer` when left out; null: the token alone. */
  readonly scheme?: string | null;
  readonly realm?: string;
  /** What is asked for, as it is said: `forecasts`. */
  readonly things?: Words;
  /** What the list is called in the answer's body. */
  readonly member: string;
  readonly items: readonly Readonly<Record<string, Fact>>[];
}
export interface OwnPolicy {
  /** Seconds that a token lives; 3600 when left out. */
  readonly lifetime?: number;
  /** The scope that it takes to read the list. */
  readonly scope?: string;
  /** All scopes that exist. */
  readonly scopes?: readonly string[];
  /** APIs that tokens are handed out for (RFC 8707), beside this one. */
  readonly audiences?: readonly string[];
}
/** Something to know at a step, or at every step of a request; at all of them where nothing is said. */
export interface OwnNote {
  /** A step's id, `r2.api.deciding`, or a request's, `r2`. */
  readonly at?: string;
  readonly text: Words;
}
/** What a question is about. Which choice is right nobody writes down: the run tells. */
export interface OwnQuestion {
  readonly ask: Words;
  readonly about: {
    readonly message: string;
    readonly what: 'status' | 'code' | 'guard';
  };
  readonly choices: readonly { readonly is: string | number; readonly text: Words }[];
}

/** A scenario as a file has it: what is asked, in which words, of which API; never what is answered. */
export interface ScenarioFile extends Omit<
  Scenario,
  'script' | 'number' | 'buildsOn' | 'expected'
> {
  readonly $schema?: string;
  readonly version?: 1;
  readonly number?: number | null;
  readonly title?: Words;
  readonly intro?: Words;
  /** What the parties are called on the stage. */
  readonly cast?: Readonly<Partial<Record<'client' | 'api' | 'impostor', Words>>>;
  readonly users?: readonly OwnUser[];
  readonly resource?: OwnResource;
  readonly policy?: OwnPolicy;
  /** Scenarios of the story that are played first, unseen, against the same API. */
  readonly buildsOn?: readonly string[];
  readonly script: readonly OwnInstruction[];
  /** What is expected; whether it came so is judged by the run. */
  readonly expected: Scenario['expected'];
  readonly notes?: readonly OwnNote[];
  readonly questions?: readonly OwnQuestion[];
}
