import { html, nothing, type TemplateResult } from 'lit';
import { SCOPES, WANTS, type Wants } from '../../lab/guided.ts';
import type { TokenView } from '../../model/projections/tokens.ts';
import { abbreviate, rich } from '../rich.ts';
import { choice, input, option } from '../fields.ts';
import { OVERS, type Draft, type Over, type Raw } from './draft.ts';
import { labTexts as texts } from './texts.ts';

/** A user of the lab, whose password the learner may know. */
export interface Account {
  readonly username: string;
  readonly name: string;
  readonly password: string;
}
/** What the fields are drawn from, and what they change. */
export interface Fields {
  readonly draft: Draft;
  readonly tokens: readonly TokenView[];
  readonly accounts: readonly Account[];
  readonly change: (change: Partial<Draft>) => void;
}

/** What is asked for, and what goes with it, in words. */
export function guidedFields(fields: Fields): TemplateResult {
  const { draft, change } = fields;
  const asks = draft.wants === 'token' || draft.wants === 'log-in';
  const shows = draft.wants === 'list' || draft.wants === 'give-back';
  const wants = WANTS.map((one) => option(one, texts(`lab.wants.${one}`), draft.wants));
  return html`${choice(texts('lab.wants'), wants, (one) => {
    change({ wants: one as Wants });
  })}
  ${shows ? tokenFields(fields) : nothing} ${asks ? accountFields(fields) : nothing}
  ${draft.wants === 'token' ? scopeField(fields) : nothing}`;
}

/** Whoever asks can choose among the tokens that they know, or write another text. */
function tokenFields({ draft, tokens, change }: Fields): TemplateResult {
  const { who, token, wants } = draft;
  const known = tokens.filter(({ knownTo }) => who === 'unknown' || knownTo.includes(who));
  const list = wants === 'list';
  const own = token === null ? !list : !known.some(({ value }) => value === token);
  const options: readonly (TemplateResult | typeof nothing)[] = [
    list ? option('none', texts('lab.shows.nothing'), token === null ? 'none' : null) : nothing,
    ...known.map(({ value, user }) =>
      option(
        `=${value}`,
        texts('lab.token.option', { token: abbreviate(value), name: user }),
        `=${token ?? ''}`,
      ),
    ),
    option('text', texts('lab.shows.text'), own ? 'text' : null),
  ];
  const choose = (value: string): void => {
    change({ token: value === 'none' ? null : value === 'text' ? '' : value.slice(1) });
  };
  return html`${choice(texts(list ? 'lab.shows' : 'lab.token'), options, choose)}
  ${
    own
      ? html`<label class="field whole"
          ><span>${texts('lab.shows.text.label')}</span> ${input(token ?? '', (text) => {
            change({ token: text });
          })}</label
        >`
      : nothing
  }`;
}

function accountFields({ draft, accounts, change }: Fields): TemplateResult {
  const right = accounts.find(({ username }) => username === draft.username)?.password;
  return html`<label class="field whole"
      ><span>${texts('lab.account')}</span>
      ${input(
        draft.username,
        (username) => {
          change({ username });
        },
        'accounts',
      )}
      <datalist id="accounts">
        ${accounts.map(({ username, name }) => html`<option value=${username}>${name}</option>`)}
      </datalist></label
    >
    <label class="field"
      ><span>${texts('lab.password')}</span> ${input(draft.password, (password) => {
        change({ password });
      })}
      ${right === undefined ? nothing : html`<small>${rich(texts('lab.password.hint'), { password: html`<code>${right}</code>` })}</small>`}</label
    >`;
}

function scopeField({ draft, change }: Fields): TemplateResult {
  const name = { '': 'any', 'helicopters:read': 'list', 'profile:read': 'profile' } as const;
  const scopes = SCOPES.map((one) => option(one, texts(`lab.scope.${name[one]}`), draft.scope));
  return choice(texts('lab.scope'), scopes, (scope) => {
    change({ scope });
  });
}

/** How the request travels. */
export function overField({ draft, change }: Fields): TemplateResult {
  const name = (one: Over): string =>
    one === 'https' ? texts('lab.over.https') : texts(`stage.over.${one}`);
  const overs = OVERS.map((one) => option(one, name(one), draft.over));
  return choice(
    texts('lab.over'),
    overs,
    (one) => {
      change({ over: one as Over });
    },
    'whole',
  );
}

/** The request in its parts, as they are written. */
export function rawFields({ draft, change }: Fields): TemplateResult {
  const { method, path, headers, body } = draft.raw;
  const part = (one: Partial<Raw>): void => {
    change({ raw: { ...draft.raw, ...one } });
  };
  const area = (text: string, name: 'headers' | 'body', rows: number): TemplateResult =>
    html`<label class="field whole"
      ><span>${texts(`lab.${name}`)}</span>
      <textarea
        class="entry mono"
        dir="ltr"
        rows=${rows}
        spellcheck="false"
        autocapitalize="off"
        .value=${text}
        @input=${(event: Event) => {
          part({ [name]: (event.target as HTMLTextAreaElement).value });
        }}
      ></textarea>
    </label>`;
  const line = (text: string, name: 'method' | 'path'): TemplateResult =>
    html`<label class="field"
      ><span>${texts(`lab.${name}`)}</span> ${input(text, (one) => {
        part({ [name]: one });
      })}</label
    >`;
  return html`${line(method, 'method')} ${line(path, 'path')} ${area(headers, 'headers', 3)}
  ${area(body, 'body', 2)}`;
}
