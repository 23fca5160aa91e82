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
/** What is wrong with a machine that is written wrongly, in fewer words: one state is missing like another. */
const FEWER: readonly (readonly [RegExp, string])[] = [
  [
    /No initial state specified for compound state node "#(\$\{[^}]*\})"\./g,
    'No initial state: $1',
  ],
  [/Child state node '#(\$\{[^}]*\})' does not exist on machine '\$\{[^}]*\}'/g, 'No state: $1'],
  [
    /Initial state node "(\$\{[^}]*\})" not found on parent state node #\$\{[^}]*\}/g,
    'No state: $1',
  ],
  [/Invalid target: "(\$\{[^}]*\})" is not a valid target from the root node\./g, 'No state: $1'],
  [
    /Unable to retrieve child state '(\$\{[^}]*\})' from '[^']*'; no child states exist\./g,
    'No state: $1',
  ],
  [/(?:Child s|S)tate '(\$\{[^}]*\})' does not exist on '\$\{[^}]*\}'/g, 'No state: $1'],
  [/Invalid transition definition for state node '(\$\{[^}]*\})':\\n/g, '$1: '],
  [/Null events \(""\) cannot be specified as a transition key\./g, 'No event'],
  [
    /Infinite loop detected: the machine has processed more than (\$\{[^}]*\}) microsteps without reaching a stable state\./g,
    'A loop: $1',
  ],
  [/Actor with system ID '(\$\{[^}]*\})' already exists\./g, 'Actor: $1'],
  [/Cannot stop child actor (\$\{[^}]*\}) of \$\{[^}]*\} because it is not a child/g, 'Actor: $1'],
  [/A non-root actor cannot be stopped directly\./g, 'Actor'],
  [/Actor logic '(\$\{[^}]*\})' not implemented in machine '\$\{[^}]*\}'/g, 'Actor: $1'],
  [/Cannot assign to undefined `context`\./g, 'No context'],
  [
    /Unable to evaluate guard (\$\{guardType[^}]*\}' ` : ''\})in transition for event '(\$\{[^}]*\})' in state node '(\$\{[^}]*\})':/g,
    'Guard $1$2 $3:',
  ],
  [/Only event objects may be used with raise/g, 'No event'],
];

/** Whoever reads this writes machines; ours are written and tested, and readers would load it first. */
export const withoutAdvice = (): Plugin => ({
  name: 'without-advice',
  apply: 'build',
  transform: {
    filter: { id: /\/xstate\/.*\.js$/ },
    handler: (code) =>
      FEWER.reduce(
        (text, [more, fewer]) => text.replace(more, fewer),
        ADVICE.reduce((text, advice) => text.replace(advice, ''), code),
      ),
  },
});
