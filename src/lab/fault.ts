import { asWritten } from '../model/client/written.ts';
import type { LabCommand } from './document.ts';
import { guardsOf } from './guards.ts';

/** Most seconds that the clock can be turned at once: ten years. */
const MOST_SECONDS = 315_360_000;

/** Why a command cannot be done, as a code to be worded, and in which of its members. */
export interface CommandFault {
  readonly code: 'unsendable' | 'seconds' | 'guard';
  readonly member: 'method' | 'path' | 'headers' | 'body' | 'seconds' | 'guard';
  /** What is possible: why no request is so (a code of `asWritten`), the most seconds, the guards that there are. */
  readonly expected: string;
  readonly found: string;
}

/** Throws a TypeError where a command cannot be done. */
export function refuseFaulty(command: LabCommand): void {
  const fault = faultOf(command);
  if (fault) throw new TypeError(`${command.do}.${fault.member}: ${fault.code}, ${fault.expected}`);
}

/** Why a command cannot be done; null when it can. What client and impostor cannot send they do not send: that can be done. */
export function faultOf(command: LabCommand): CommandFault | null {
  switch (command.do) {
    case 'send': {
      if (command.who !== 'unknown') return null;
      const prepared = asWritten(command);
      if (!('unsendable' in prepared)) return null;
      const { unsendable } = prepared;
      const member =
        (['method', 'path', 'body'] as const).find((one) => unsendable.startsWith(one)) ??
        'headers';
      const found = command[member];
      return {
        code: 'unsendable',
        member,
        expected: unsendable,
        found: typeof found === 'string' ? found : JSON.stringify(found),
      };
    }
    case 'steal':
      return null;
    case 'wait': {
      const { seconds } = command;
      return seconds > 0 && seconds <= MOST_SECONDS
        ? null
        : {
            code: 'seconds',
            member: 'seconds',
            expected: String(MOST_SECONDS),
            found: String(seconds),
          };
    }
    case 'switch': {
      const guards = guardsOf().map(({ guard }) => guard);
      return guards.includes(command.guard)
        ? null
        : { code: 'guard', member: 'guard', expected: guards.join(', '), found: command.guard };
    }
  }
}
