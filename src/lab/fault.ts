import { asWritten } from '../model/client/written.ts';
import type { LabCommand } from './document.ts';
import { guardsOf } from './guards.ts';

/** Most seconds that the clock can be turned at once: ten years. */
const MOST_SECONDS = 315_360_000;

/** Throws a TypeError where a command cannot be done. */
export function refuseFaulty(command: LabCommand): void {
  const fault = faultOf(command);
  if (fault !== null) throw new TypeError(fault);
}

/** Why a command cannot be done; null when it can. What client and impostor cannot send they do not send: that can be done. */
export function faultOf(command: LabCommand): string | null {
  switch (command.do) {
    case 'send': {
      if (command.who !== 'unknown') return null;
      const prepared = asWritten(command);
      return 'unsendable' in prepared ? `No request can be so: ${prepared.unsendable}.` : null;
    }
    case 'steal':
      return null;
    case 'wait':
      return command.seconds > 0 && command.seconds <= MOST_SECONDS
        ? null
        : `The clock is turned on by more than 0 and at most ${MOST_SECONDS} seconds.`;
    case 'switch':
      return guardsOf().some(({ guard }) => guard === command.guard)
        ? null
        : `The API's machine has no guard ${command.guard}.`;
  }
}
