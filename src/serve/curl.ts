import { BLINK } from '../model/scenarios/types.ts';

/** What a shell writes of the token that the third trial gave. */
const KEEP_TOKEN = `TOKEN=$(printf '%s' "$ANSWER" | sed -n 's/.*"access_token":"\\([^"]*\\)".*/\\1/p')`;

/** A trial as a shell walks it: what is sent, in a few words, and the lines. */
export interface ShellTrial {
  readonly id: string;
  readonly sent: string;
  readonly lines: readonly string[];
}
/** The five trials against a server at `origin`, in any POSIX shell. Trial 5 wants the token that trial 3 keeps. */
export function shellTrials(origin: string): readonly ShellTrial[] {
  const list = `${origin}/api/helicopters`;
  const token = `${origin}/api/token`;
  return [
    { id: 'trial-1', sent: 'nothing', lines: [`curl -i ${list}`] },
    {
      id: 'trial-2',
      sent: 'an e-mail, and no password',
      lines: [`curl -i -X POST -u '${BLINK.username}:' ${token}`],
    },
    {
      id: 'trial-3',
      sent: 'e-mail and password; the token is kept for trial 5',
      lines: [
        `ANSWER=$(curl -si -X POST -u '${BLINK.username}:${BLINK.password}' ${token})`,
        `printf '%s\\n' "$ANSWER"`,
        KEEP_TOKEN,
      ],
    },
    { id: 'trial-4', sent: 'nothing, once more', lines: [`curl -i ${list}`] },
    {
      id: 'trial-5',
      sent: 'the token',
      lines: [`curl -i -H "Authorization: Bearer $TOKEN" ${list}`],
    },
  ];
}

/** The same as text, a remark before each. */
export const shellText = (origin: string): string =>
  shellTrials(origin)
    .map(({ id, sent, lines }) => `# ${id}: ${sent}\n${lines.join('\n')}\n`)
    .join('\n');
