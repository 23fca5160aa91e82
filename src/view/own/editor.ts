import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { forceLinting, linter, lintGutter, lintKeymap, type Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { completionsAt } from '../../own/complete.ts';
import type { OwnFault } from '../../own/read.ts';
import { element, property } from '../element.ts';
import { shared } from '../tokens.ts';
import { faultText, ownTexts as texts } from './texts.ts';

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--tt-client)' },
  { tag: tags.string, color: 'var(--tt-api)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--tt-impostor)' },
]);
const theme = EditorView.theme({
  '&': { backgroundColor: 'var(--tt-paper)', color: 'var(--tt-ink)', blockSize: '100%' },
  '&.cm-focused': { outline: '3px solid var(--tt-client)', outlineOffset: '-1px' },
  '.cm-scroller': {
    fontFamily: 'var(--tt-mono)',
    fontSize: 'calc(0.8125 * var(--tt-rem))',
    lineHeight: '1.5',
  },
  '.cm-gutters': { backgroundColor: 'var(--tt-sunk)', color: 'var(--tt-ink-2)', border: '0' },
  '.cm-content': { caretColor: 'var(--tt-ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--tt-ink)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--tt-panel)',
    color: 'var(--tt-ink)',
    border: '1px solid var(--tt-edge)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--tt-ink)',
    color: 'var(--tt-paper)',
  },
  '.cm-diagnostic': { maxInlineSize: '28em' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--tt-mark)' },
});

/** What can stand at a place, as the schema has it. */
function complete(context: CompletionContext): CompletionResult | null {
  const text = context.state.doc.toString();
  const found = completionsAt(text, context.pos);
  if (!found || (found.options.length === 0 && !context.explicit)) return null;
  return {
    from: found.from,
    to: found.to,
    options: found.options.map(({ label, insert, info }): Completion => ({
      label,
      apply: insert,
      type: found.kind === 'name' ? 'property' : 'constant',
      ...(info !== null && { detail: info }),
    })),
    filter: true,
  };
}

/** What an editor was left with, for the next. */
export interface Held {
  last?: { readonly document: number; readonly state: EditorState };
}

/**
 * The editor of a scenario's file: loaded when it is opened.
 *
 * @fires tt-own-text - `string`: the text as it is written now.
 */
@element('tt-own-editor')
class OwnEditor extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      .holder {
        block-size: 100%;
        border: 1px solid var(--tt-edge);
        border-radius: 8px;
        direction: ltr;
        overflow: hidden;
        text-align: left;
      }
    `,
  ];

  @property() text = '';
  @property({ attribute: false }) fault: OwnFault | null = null;
  /** Another number, another text: nothing that was done to the one before is undone in it. */
  @property({ type: Number }) document = 0;
  /** Where what was done to the text is kept while this is not shown. */
  @property({ attribute: false }) held: Held = {};
  private view: EditorView | null = null;
  private readonly naming = new Compartment();

  override render() {
    return html`<div class="holder"></div>`;
  }

  /** Brings the focus into the editor. */
  override focus(): void {
    this.view?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.view) this.held.last = { document: this.document, state: this.view.state };
    this.view?.destroy();
    this.view = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const view = (this.view ??= this.open());
    if (changed.has('document') && changed.get('document') !== undefined)
      view.setState(this.begun());
    else if (changed.has('text') && this.text !== view.state.doc.toString())
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: this.text } });
    view.dispatch({ effects: this.naming.reconfigure(this.name()) });
    forceLinting(view);
  }

  private name() {
    return EditorView.contentAttributes.of({
      // Editable it is focusable; not all that reads pages knows.
      tabindex: '0',
      'aria-label': texts('own.edit'),
      'aria-describedby': 'edit-hint',
      lang: 'en',
    });
  }

  private open(): EditorView {
    const { last } = this.held;
    const same = last?.document === this.document && last.state.doc.toString() === this.text;
    return new EditorView({
      // One comes back to what one has left, with all that can be undone.
      state: same ? last.state : this.begun(),
      parent: this.renderRoot.querySelector('.holder') ?? this.renderRoot,
      root: this.renderRoot as ShadowRoot,
    });
  }
  private begun(): EditorState {
    return EditorState.create({
      doc: this.text,
      extensions: [
        lineNumbers(),
        history(),
        indentUnit.of('  '),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ override: [complete] }),
        json(),
        syntaxHighlighting(colours),
        lintGutter(),
        linter((view) => this.diagnostics(view), { delay: 0 }),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
          indentWithTab,
        ]),
        theme,
        EditorView.lineWrapping,
        this.naming.of(this.name()),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          this.text = update.state.doc.toString();
          this.dispatchEvent(new CustomEvent('tt-own-text', { detail: this.text }));
        }),
      ],
    });
  }

  /** What is wrong, where it stands. */
  private diagnostics({ state }: EditorView): readonly Diagnostic[] {
    const { fault } = this;
    if (!fault || fault.line > state.doc.lines) return [];
    const line = state.doc.line(fault.line);
    const from = Math.min(line.from + fault.column - 1, line.to);
    const word =
      state.sliceDoc(from, line.to).match(/^(?:"(?:[^"\\]|\\.)*"?|[^\s,\]}]+)/)?.[0] ?? '';
    const { code, expected, found, path } = fault;
    const said = faultText(code, { expected, found });
    return [{ from, to: from + word.length, severity: 'error', message: `${path}: ${said}` }];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-own-editor': OwnEditor;
  }
}
