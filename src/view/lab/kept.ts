import { html, nothing, type TemplateResult } from 'lit';
import type { SharedLab } from '../../lab/shared.ts';
import { labTexts as texts } from './texts.ts';

/** Where the lab cannot be kept, or what was kept could not be read: said so, for as long as it is so. */
export const keptPart = ({
  keeping,
  aside,
}: Pick<SharedLab, 'keeping' | 'aside'>): TemplateResult =>
  html`<div class="kept" role="status">
    ${keeping === 'shared' ? nothing : html`<p>${texts(`lab.kept.${keeping}`)}</p>`}
    ${aside === null ? nothing : html`<p>${texts(`lab.kept.${aside}`)}</p>`}
  </div>`;
