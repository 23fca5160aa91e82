import { notices } from './en/notices.ts';
import { createTexts } from './texts.ts';

export type NoticeKey = keyof typeof notices extends `notice.${infer Name}` ? Name : never;
const texts = createTexts(notices);

/** What the page says of itself; `key` names what is amiss. */
export const noticeOf = (key: NoticeKey, params?: Readonly<Record<string, string>>): string =>
  texts(`notice.${key}`, params);
