import { html, nothing, type TemplateResult } from 'lit';
import type { TokenView } from '../../model/projections/tokens.ts';
import type { ResponseEntry, Trace } from '../../model/trace.ts';
import { rich } from '../rich.ts';
import { scenarioText } from '../titles.ts';
import type { Draft } from './draft.ts';
import { labTexts as texts } from './texts.ts';
import type { Tool } from './tools.ts';

/** What the next thing is done by. */
export interface Acts {
  /** Shows a request in the form, ready to be sent; a string is that of a trial. */
  readonly compose: (draft: Draft | string) => void;
  /** Sends what is composed. */
  readonly send: () => void;
  readonly open: (tool: Tool) => void;
}

/** What a learner may do next. */
type Next = 'begin' | 'token' | 'show' | 'play';

/** Read off the record: nothing sent, nothing held, nothing shown; null once one plays by oneself. */
function nextOf({ entries }: Trace, tokens: readonly TokenView[]): Next | null {
  if (
    entries.some(({ kind, actor }) => kind === 'clock' || kind === 'guard' || actor === 'impostor')
  )
    return null;
  const answers = entries.filter(
    (entry): entry is ResponseEntry => entry.kind === 'response' && entry.actor === 'api',
  );
  if (answers.some(({ code }) => code === 'served')) return 'play';
  if (tokens.length > 0) return 'show';
  return answers.length > 0 ? 'token' : 'begin';
}

/** The request that each of these steps asks for. */
const PRESET: Partial<Record<Next, string>> = { token: 'trial-3', show: 'trial-5' };
const ONWARD = ['tokens', 'theft', 'checks'] as const;

/** Tells a learner who has never heard of tokens what to press next, and brings it there. */
export function nextPart(
  trace: Trace,
  tokens: readonly TokenView[],
  acts: Acts,
): TemplateResult | typeof nothing {
  const next = nextOf(trace, tokens);
  if (next === null) return nothing;
  const preset = PRESET[next];
  const button = (label: string, press: () => void): TemplateResult =>
    html`<button class="button" type="button" @click=${press}>${label}</button>`;
  return html`<div class="hint">
    <h3>${texts('lab.next')}</h3>
    <p>${rich(texts(`lab.next.${next}`))}</p>
    ${next === 'begin' ? button(texts('lab.next.send'), acts.send) : nothing}
    ${
      preset === undefined
        ? nothing
        : button(scenarioText(texts, preset, 'title'), () => {
            acts.compose(preset);
          })
    }
    ${
      next === 'play'
        ? ONWARD.map((tool) =>
            button(texts(`lab.tool.${tool}`), () => {
              acts.open(tool);
            }),
          )
        : nothing
    }
  </div>`;
}
