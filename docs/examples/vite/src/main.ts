import 'token-trials/frame.css';
import 'token-trials/define';
import type { TokenTrials } from 'token-trials';

const trial = document.querySelector<TokenTrials>('token-trials');
const output = document.querySelector('output');
trial?.addEventListener('token-trials-end', ({ detail }) => {
  if (output) output.value = `${trial.scenario}: ${detail.status}`;
});
