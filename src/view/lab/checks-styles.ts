import { css } from 'lit';

export const checksStyles = css`
  :host {
    display: grid;
    gap: 14px;
  }
  section h3 {
    color: var(--tt-ink-2);
    margin-block-end: 4px;
  }
  ul {
    display: grid;
    gap: 4px;
  }
  .switch {
    align-items: center;
    background: none;
    border: 1px solid transparent;
    border-radius: 8px;
    cursor: pointer;
    display: flex;
    gap: 10px;
    inline-size: 100%;
    line-height: 1.3;
    min-block-size: 36px;
    padding: 4px 8px;
    text-align: start;
  }
  .switch:hover {
    background: var(--tt-sunk);
  }
  .switch[aria-checked='false'] {
    background: var(--tt-impostor-soft);
    border-color: var(--tt-impostor);
  }
  .knob {
    background: var(--tt-api);
    block-size: 20px;
    border-radius: 10px;
    flex: none;
    inline-size: 36px;
    position: relative;
  }
  .knob::after {
    background: var(--tt-panel);
    block-size: 14px;
    border-radius: 50%;
    content: '';
    inline-size: 14px;
    inset-block-start: 3px;
    inset-inline-end: 3px;
    position: absolute;
  }
  [aria-checked='false'] .knob {
    background: var(--tt-edge);
  }
  [aria-checked='false'] .knob::after {
    inset-inline: 3px auto;
  }
  .what {
    flex: 1;
  }
  .state {
    color: var(--tt-ink-2);
    font-size: var(--tt-s);
  }
  [aria-checked='false'] .state {
    color: var(--tt-impostor);
    font-weight: 700;
  }
  .here {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .here:empty {
    display: none;
  }
  @media (forced-colors: active) {
    .knob {
      background: ButtonText;
      forced-color-adjust: none;
    }
    .knob::after {
      background: ButtonFace;
    }
    [aria-checked='false'] .knob {
      background: GrayText;
    }
  }
`;
