import type { NoticeKey } from '../texts/notice.ts';

type Params = Readonly<Record<string, string>>;
/** A notice as it is read. */
export interface Notice {
  readonly key: NoticeKey;
  readonly params: Params;
  readonly text: string;
  /** What one can do about it. */
  readonly offer: { readonly label: string; readonly take: () => void } | null;
}

/** What the page has to say of itself, until it is closed; each once. */
export class Notices {
  all: readonly Notice[] = [];

  constructor(private readonly changed: () => void) {}

  say(key: NoticeKey, params: Params = {}): void {
    this.add(key, params, null);
  }
  /** Says that a newer version is ready; `take` has the page loaded again in it. */
  offerUpdate(take: () => void): void {
    this.add('update', {}, take);
  }
  /** The same in the language that is spoken now. */
  sayAgain(): void {
    for (const { key, params, offer } of this.all) this.add(key, params, offer?.take ?? null);
  }
  close(notice: Notice): void {
    this.set(this.all.filter((one) => one !== notice));
  }

  private add(key: NoticeKey, params: Params, take: (() => void) | null): void {
    import('../texts/notice.ts').then(
      ({ noticeOf }) => {
        const offer = take && { label: noticeOf('use-update'), take };
        const notice = { key, params, text: noticeOf(key, params), offer };
        const same = this.all.find((one) => one.key === key && one.params['id'] === params['id']);
        this.set(
          same ? this.all.map((one) => (one === same ? notice : one)) : [...this.all, notice],
        );
      },
      // Without the words there is nothing to say.
      () => undefined,
    );
  }
  private set(notices: readonly Notice[]): void {
    this.all = notices;
    this.changed();
  }
}
