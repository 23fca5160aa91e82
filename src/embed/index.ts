/** The library: the element's class, without registering it. `token-trials/define` does that. */
export {
  TokenTrials,
  type EndDetail,
  type ErrorDetail,
  type ReadyDetail,
  type StepDetail,
  type TokenTrialsAttributes,
  type TokenTrialsEventMap,
} from './element.ts';
