import { css, html, nothing, type TemplateResult } from 'lit';
import { studyTexts as texts } from './path-texts.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A list to choose from; once answered: what was said, and what the run showed, both in words. */
export function choices(
  options: readonly Choice[],
  answer: string | null,
  truth: string | null,
  commit: (id: string) => void,
): TemplateResult {
  const tag = (key: 'choice.you' | 'choice.run'): TemplateResult =>
    html`<span class="tag">${texts(key)}</span>`;
  return html`<ul class="choices">
    ${options.map(({ id, label }) => {
      if (answer === null)
        return html`<li>
          <button
            class="choice"
            type="button"
            @click=${() => {
              commit(id);
            }}
          >
            ${label}
          </button>
        </li>`;
      const kind = `${id === answer ? 'said' : ''} ${id === truth ? 'true' : ''}`;
      return html`<li class="choice ${kind}">
        <span>${label}</span>
        ${id === answer ? tag('choice.you') : nothing} ${id === truth ? tag('choice.run') : nothing}
      </li>`;
    })}
  </ul>`;
}

export const choiceStyles = css`
  .choices {
    display: grid;
    gap: 8px;
  }
  .choice {
    align-items: center;
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-radius: 8px;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    inline-size: 100%;
    line-height: 1.4;
    min-block-size: 40px;
    padding: 6px 12px;
    text-align: start;
  }
  button.choice {
    border-color: var(--tt-edge);
    cursor: pointer;
  }
  button.choice:hover {
    background: var(--tt-sunk);
    border-color: var(--tt-ink);
  }
  .choice > span:first-child {
    flex: 1 1 12em;
  }
  li.choice {
    color: var(--tt-ink-2);
  }
  .choice.said,
  .choice.true {
    color: var(--tt-ink);
  }
  .choice.said {
    border: 1.5px dashed var(--tt-edge);
  }
  .choice.true {
    border: 2px solid var(--tt-api);
    font-weight: 600;
  }
  .tag {
    background: var(--tt-sunk);
    border-radius: 999px;
    color: var(--tt-ink);
    font-size: var(--tt-s);
    font-weight: 600;
    padding: 1px 10px;
  }
  .choice.true .tag {
    background: var(--tt-api-soft);
  }
`;
