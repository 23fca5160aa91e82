import { stepsOf } from '../steps.ts';
import type { SecretKind, Trace } from '../trace.ts';

/** What the thief came by at a theft, as the record has it. */
export interface Theft {
  readonly secrets: readonly {
    readonly secret: SecretKind;
    readonly value: string;
    /** Code of how he came by it: `sniffed`, `dump` … */
    readonly how: string;
  }[];
  /** A script of his got into the client's page. */
  readonly script: boolean;
}

/** How a party comes by what it is handed out itself, or by what it has brought along: none of that is stolen. */
const NOT_STOLEN: readonly string[] = ['given', 'own', 'made'];

/** What came to the thief in a step and what follows it, until he or anybody next asks the API. */
export function theftAt(trace: Trace, step: number): Theft {
  const from = stepsOf(trace).steps[step]?.start ?? 0;
  const rest = trace.entries.slice(from);
  const end = rest.findIndex((entry) => entry.kind === 'request' && entry.to === 'api');
  const theft = end < 0 ? rest : rest.slice(0, end);
  return {
    secrets: theft.flatMap((entry) => {
      if (entry.kind !== 'known' || entry.party !== 'impostor') return [];
      const { secret, value, how } = entry;
      return NOT_STOLEN.includes(how) ? [] : [{ secret, value, how }];
    }),
    script: theft.some((entry) => entry.kind === 'script'),
  };
}
