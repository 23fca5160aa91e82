import {
  apiRemembersMe,
  logoutEndsTheToken,
  sessionSendsNothing,
  storageIsSafe,
  storeHoldsTheTokens,
  tokensNeedNoStore,
} from './keeping.ts';
import {
  basicIsEncrypted,
  errorsNameTheField,
  guessingGetsIn,
  namingIsProving,
  tokenIsAnotherPassword,
} from './passwords.ts';
import {
  expiredMeansForbidden,
  unauthorizedIsANumber,
  unauthorizedMeansForbidden,
  unreadableIsUnauthorized,
} from './refusals.ts';
import { decodingIsVerifying, jwtIsEncrypted, signatureStopsTheft } from './signed.ts';
import {
  httpsHidesTheAddress,
  httpsStopsTheft,
  onlyTheOwner,
  revocationIsForThieves,
  theftTakesItAway,
  thiefLooksDifferent,
} from './theft.ts';
import {
  nameIsInTheToken,
  newTokenEndsTheOld,
  tokenIsForEveryApi,
  tokenOpensEverything,
} from './tokens.ts';
import type { Question } from './types.ts';

export { playExperiment } from './play.ts';
export type { Question, Settled } from './types.ts';

/** Every question, in the order in which they are first asked. A new one is a file or a part of one, and a line here. */
export const QUESTIONS: readonly Question[] = [
  unauthorizedMeansForbidden,
  unauthorizedIsANumber,
  namingIsProving,
  errorsNameTheField,
  guessingGetsIn,
  basicIsEncrypted,
  storeHoldsTheTokens,
  newTokenEndsTheOld,
  apiRemembersMe,
  onlyTheOwner,
  nameIsInTheToken,
  unreadableIsUnauthorized,
  theftTakesItAway,
  thiefLooksDifferent,
  httpsStopsTheft,
  httpsHidesTheAddress,
  revocationIsForThieves,
  expiredMeansForbidden,
  tokenOpensEverything,
  tokenIsForEveryApi,
  tokenIsAnotherPassword,
  jwtIsEncrypted,
  decodingIsVerifying,
  signatureStopsTheft,
  logoutEndsTheToken,
  sessionSendsNothing,
  storageIsSafe,
  tokensNeedNoStore,
];

/** The question of that id; undefined when there is none. */
export const questionOf = (id: string): Question | undefined =>
  QUESTIONS.find((one) => one.id === id);
