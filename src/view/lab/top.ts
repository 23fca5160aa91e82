import { html, nothing, type TemplateResult } from 'lit';
import { labTexts as texts } from './texts.ts';

/** What the lab's head shows and does. */
export interface Top {
  readonly busy: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly asApi: boolean;
  readonly inspecting: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly reset: () => void;
  readonly toggleView: () => void;
  readonly toggleInspector: () => void;
}

/** The lab's name, what was done taken back or begun anew, and how it is looked at. */
export function topPart(top: Top): TemplateResult {
  const act = (
    key: 'lab.undo' | 'lab.redo' | 'lab.reset',
    can: boolean,
    press: () => void,
  ): TemplateResult =>
    html`<button
      class="button"
      type="button"
      aria-disabled=${can && !top.busy ? nothing : 'true'}
      @click=${() => {
        if (can && !top.busy) press();
      }}
    >
      ${texts(key)}
    </button>`;
  return html`<div class="top">
    <div class="heading">
      <h2>${texts('scenario.lab.title')}</h2>
      <p>${texts('lab.intro')}</p>
    </div>
    <div class="history" role="group" aria-label=${texts('lab.history')}>
      ${act('lab.undo', top.canUndo, top.undo)} ${act('lab.redo', top.canRedo, top.redo)}
      ${act('lab.reset', top.canUndo || top.canRedo, top.reset)}
    </div>
    <div class="looks">
      <button class="button" type="button" aria-pressed=${top.asApi} @click=${top.toggleView}>
        ${texts('app.view-as-api.short')}
      </button>
      <button
        class="button"
        type="button"
        aria-label=${top.inspecting ? texts('app.inspector.shut') : nothing}
        aria-expanded=${top.inspecting}
        @click=${top.toggleInspector}
      >
        ${texts(top.inspecting ? 'app.inspector.close' : 'app.inspector.open')}
      </button>
    </div>
  </div>`;
}

/** Asks before a file takes the place of what was done; `save` writes that to a file first. */
export const replaceDialog = (save: () => void): TemplateResult =>
  html`<dialog
    class="reset replace"
    closedby="any"
    aria-labelledby="replace-title"
    aria-describedby="replace-loses"
  >
    <form method="dialog">
      <h2 id="replace-title">${texts('lab.replace.ask')}</h2>
      <p id="replace-loses">${texts('lab.replace.loses')}</p>
      <div class="actions">
        <button class="button">${texts('lab.reset.no')}</button>
        <button class="button" type="button" @click=${save}>${texts('lab.file.export')}</button>
        <button class="button danger" value="replace">${texts('lab.replace')}</button>
      </div>
    </form>
  </dialog>`;

/** Opens it; resolves to whether the file may take the place. */
export async function mayReplace(dialog: HTMLDialogElement | null): Promise<boolean> {
  if (!dialog) return false;
  dialog.returnValue = '';
  const closed = new Promise((resolve) => {
    dialog.addEventListener('close', resolve, { once: true });
  });
  dialog.showModal();
  await closed;
  return dialog.returnValue === 'replace';
}

/** Asks before all is gone. */
export const resetDialog = (reset: () => void): TemplateResult => {
  const close = (event: Event): void => {
    (event.target as Element).closest('dialog')?.close();
  };
  return html`<dialog
    class="reset"
    closedby="any"
    aria-labelledby="reset-title"
    aria-describedby="reset-loses"
  >
    <h2 id="reset-title">${texts('lab.reset.ask')}</h2>
    <p id="reset-loses">${texts('lab.reset.loses')}</p>
    <div class="actions">
      <button class="button" type="button" @click=${close}>${texts('lab.reset.no')}</button>
      <button
        class="button danger"
        type="button"
        @click=${(event: Event) => {
          close(event);
          reset();
        }}
      >
        ${texts('lab.reset')}
      </button>
    </div>
  </dialog>`;
};
