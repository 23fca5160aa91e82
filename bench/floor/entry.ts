/** A page that does next to nothing with each library's main parts, so that none is shaken away. */
import { Hono } from 'hono/tiny';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { assign, createActor, setup } from 'xstate';

const machine = setup({
  types: { context: {} as { count: number }, events: {} as { type: 'NEXT' } },
  actions: { count: assign({ count: ({ context }) => context.count + 1 }) },
  guards: { few: ({ context }) => context.count < 9 },
}).createMachine({
  context: { count: 0 },
  initial: 'asking',
  states: {
    asking: { on: { NEXT: { guard: 'few', target: 'served', actions: 'count' } } },
    served: { on: { NEXT: 'asking' } },
  },
});
const app = new Hono().get('/', (c) => c.text('a list'));

@customElement('floor-page')
export class FloorPage extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;
  @state() private answer = '';
  private readonly actor = createActor(machine, { inspect: () => undefined }).start();

  override render(): unknown {
    return html`<button @click=${this.ask}>${this.answer}</button>`;
  }
  private readonly ask = async (): Promise<void> => {
    this.actor.send({ type: 'NEXT' });
    const response = await app.fetch(new Request('https://floor.example/'));
    this.answer = `${await response.text()} ${this.actor.getSnapshot().context.count}`;
  };
}
