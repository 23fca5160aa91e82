import { html, nothing, type TemplateResult } from 'lit';
import { LAB_USERS } from '../../lab/cast.ts';
import type { LabCommand } from '../../lab/document.ts';
import { written, type Guided } from '../../lab/guided.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Imported } from '../../lab/files/import.ts';
import type { SharedLab } from '../../lab/shared.ts';
import type { Reach } from '../../lab/reach.ts';
import { commandAt, type OneThing } from '../../lab/what-if.ts';
import { projectTokens, type TokenView } from '../../model/projections/tokens.ts';
import { stepsOf } from '../../model/steps.ts';
import './checks-tool.ts';
import './file-tool.ts';
import { FIRST, type Ready } from './draft.ts';
import { nextPart, type Acts } from './next.ts';
import './request.ts';
import './theft-tool.ts';
import type { Way } from './theft-tool.ts';
import './token-tool.ts';
import './what-if-tool.ts';
import type { Tool } from './tools.ts';

/** What the desk is drawn from, and what is done at it. */
export interface Desk extends Acts {
  readonly lab: Lab;
  /** The lab as it is kept. */
  readonly kept: SharedLab;
  /** Takes the text of a file over; null where that broke off. */
  readonly take: (text: string) => Promise<Imported | null>;
  readonly tool: Tool;
  readonly busy: boolean;
  readonly reach: Reach;
  /** Does one thing after another. */
  readonly do: (...commands: readonly LabCommand[]) => void;
  /** The guards that are taken away to see what comes of it. */
  readonly off: readonly string[];
  readonly without: (guards: readonly string[]) => void;
  /** The step of the lab's own run that is shown. */
  readonly step: number;
  readonly ask: (thing: OneThing) => void;
}

/** What the client sends of its own accord; nothing, where no request can hold it. */
function asks(guided: Partial<Guided>, over: Ready['over'] = 'https'): readonly LabCommand[] {
  const request = written({ ...FIRST, ...guided });
  return 'unsendable' in request
    ? []
    : [{ do: 'send', who: 'client', ...request, over, via: 'page' }];
}
/** In two of the ways the token is read where it goes by, so the client must ask there. */
function theft(way: Way, held: TokenView | null): readonly LabCommand[] {
  const steal: LabCommand = { do: 'steal', way };
  if (way === 'script') return [steal];
  return [...asks({ token: held?.value ?? null }, way === 'sniffed' ? 'http' : 'proxy'), steal];
}

/** The tool that is chosen. The request stays as it was composed while another tool is used. */
export function deskPart(desk: Desk): TemplateResult {
  const { lab, tool, busy } = desk;
  const { trace } = lab;
  const { tokens, more } = projectTokens(trace, lab.length - 1);
  const now = trace.entries.at(-1)?.at ?? 0;
  return html`${tool === 'request' ? nextPart(trace, tokens, desk) : nothing}
    <tt-lab-request
      ?hidden=${tool !== 'request'}
      .tokens=${tokens}
      .accounts=${LAB_USERS}
      .now=${now}
      .busy=${busy}
      .reach=${desk.reach}
      @tt-lab-send=${({ detail }: CustomEvent<Ready>) => {
        desk.do({ do: 'send', ...detail, via: 'page' });
      }}
    ></tt-lab-request>
    ${tool === 'tokens' ? tokensPart(desk, tokens, more, now) : nothing}
    ${tool === 'theft' ? theftPart(desk, tokens) : nothing}
    ${tool === 'checks' ? checksPart(desk) : nothing}
    ${tool === 'what-if' ? whatIfPart(desk) : nothing}
    ${tool === 'file' ? html`<tt-lab-file .lab=${desk.kept} .busy=${busy} .take=${desk.take}></tt-lab-file>` : nothing}`;
}

const giveBack =
  (desk: Desk) =>
  ({ detail }: CustomEvent<TokenView>): void => {
    desk.do(...asks({ wants: 'give-back', token: detail.value }));
  };

const tokensPart = (
  desk: Desk,
  tokens: readonly TokenView[],
  more: number,
  now: number,
): TemplateResult =>
  html`<tt-lab-tokens
    .tokens=${tokens}
    .more=${more}
    .accounts=${LAB_USERS}
    .now=${now}
    .busy=${desk.busy}
    @tt-lab-wait=${({ detail }: CustomEvent<number>) => {
      desk.do({ do: 'wait', seconds: detail });
    }}
    @tt-lab-show=${({ detail }: CustomEvent<TokenView>) => {
      desk.compose({ ...FIRST, token: detail.value });
    }}
    @tt-lab-give-back=${giveBack(desk)}
  ></tt-lab-tokens>`;

function checksPart(desk: Desk): TemplateResult {
  const { lab, off } = desk;
  const here = lab.guardsOff;
  const turn = ({ detail }: CustomEvent<readonly string[]>): void => {
    desk.do(
      ...here.filter((one) => !detail.includes(one)).map((guard) => turned(guard, true)),
      ...detail.filter((one) => !here.includes(one)).map((guard) => turned(guard, false)),
    );
  };
  return html`<tt-lab-checks
    .off=${off}
    .here=${here}
    .busy=${desk.busy}
    @tt-lab-without=${({ detail }: CustomEvent<readonly string[]>) => {
      desk.without(detail);
    }}
    @tt-lab-here=${turn}
  ></tt-lab-checks>`;
}
const turned = (guard: string, on: boolean): LabCommand => ({ do: 'switch', guard, on });

function whatIfPart(desk: Desk): TemplateResult {
  const { lab, step } = desk;
  const done = lab.document.commands[commandAt(lab, step)];
  return html`<tt-lab-what-if
    .step=${step + 1}
    .message=${stepsOf(lab.trace).steps[step]?.message ?? ''}
    .sent=${done?.do === 'send' ? done : null}
    .nothing=${!done}
    .busy=${desk.busy}
    @tt-lab-what-if=${({ detail }: CustomEvent<OneThing>) => {
      desk.ask(detail);
    }}
  ></tt-lab-what-if>`;
}

function theftPart(desk: Desk, tokens: readonly TokenView[]): TemplateResult {
  const knownTo = (party: 'client' | 'impostor'): TokenView | null =>
    tokens.findLast((one) => one.knownTo.includes(party)) ?? null;
  return html`<tt-lab-theft
    .held=${knownTo('client')}
    .stolen=${knownTo('impostor')}
    .busy=${desk.busy}
    @tt-lab-steal=${({ detail }: CustomEvent<Way>) => {
      desk.do(...theft(detail, knownTo('client')));
    }}
    @tt-lab-use=${({ detail }: CustomEvent<TokenView>) => {
      desk.compose({ ...FIRST, who: 'impostor', token: detail.value });
    }}
    @tt-lab-give-back=${giveBack(desk)}
  ></tt-lab-theft>`;
}
