/** One file with everything in: registers `<token-trials>` as soon as it is loaded. */
export { TokenTrials } from './define.ts';
