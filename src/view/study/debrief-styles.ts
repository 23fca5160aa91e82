import { css } from 'lit';
import { choiceStyles } from './choices.ts';

export const debriefStyles = [
  choiceStyles,
  css`
    :host {
      background: var(--tt-panel);
      border-inline-start: 1px solid var(--tt-line);
      display: block;
      overflow: auto;
    }
    :host([hidden]) {
      display: none;
    }
    section {
      display: grid;
      gap: 12px;
      margin-inline: auto;
      max-inline-size: 40em;
      padding: 16px 20px 24px;
    }
    header {
      align-items: baseline;
      display: flex;
      gap: 12px;
      justify-content: space-between;
    }
    h3 {
      font-size: var(--tt-l);
    }
    h4 {
      font-size: var(--tt-l);
      line-height: 1.35;
      margin: 0;
      text-wrap: balance;
    }
    h3:focus,
    h4:focus {
      outline: none;
    }
    .place,
    .kind {
      color: var(--tt-ink-2);
      font-size: calc(0.9375 * var(--tt-rem));
      font-variant-numeric: tabular-nums;
    }
    .kind {
      margin-block-end: -8px;
    }
    .verdict {
      border-inline-start: 4px solid var(--tt-api);
      padding-inline-start: 12px;
    }
    form,
    label {
      display: grid;
      gap: 8px;
    }
    form .button {
      justify-self: start;
    }
    textarea {
      background: var(--tt-panel);
      border: 1px solid var(--tt-edge);
      border-radius: 8px;
      color: inherit;
      font: inherit;
      inline-size: 100%;
      padding: 8px 12px;
      resize: vertical;
    }
    blockquote {
      background: var(--tt-sunk);
      border-radius: 8px;
      margin: 0;
      overflow-wrap: anywhere;
      padding: 8px 12px;
      white-space: pre-wrap;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .quiet {
      border-color: transparent;
      color: var(--tt-ink-2);
      font-weight: 500;
    }
  `,
];
