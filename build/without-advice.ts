import type { Plugin } from 'vite';

/** What xstate's faults say beside what is wrong: how a machine is to be written. */
const ADVICE = [
  / This usually happens when there's a cycle[^`]*/g,
  / Try adding \{ initial: "\$\{[^}]*\}" \} to the state config\./g,
  / Use \\?`always: \{ \.\.\. \}\\?` instead\./g,
  / Did you mean "\.\$\{[^}]*\}"\?/g,
  /; use raise\(\{ type: "\$\{[^}]*\}" \}\) instead/g,
  / Ensure that \\?`context\\?` is defined in the machine config\./g,
];

/** Whoever reads this advice writes machines; ours are written and tested, and readers would load it first. */
export const withoutAdvice = (): Plugin => ({
  name: 'without-advice',
  apply: 'build',
  transform: {
    filter: { id: /\/xstate\/.*\.js$/ },
    handler: (code) => ADVICE.reduce((text, advice) => text.replace(advice, ''), code),
  },
});
