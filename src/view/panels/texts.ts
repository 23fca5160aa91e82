import { panels } from '../../texts/en/panels.ts';
import { createTexts, en, fill, type MessageKey, type Texts } from '../../texts/index.ts';

/** The inspector's texts, beside those of the page. */
export const panelTexts = createTexts({ ...en, ...panels });
export type PanelTexts = Texts<MessageKey | keyof typeof panels>;

/** The same where an author has named the parties: `names` finds what they are called. */
export function namedTexts(names: PanelTexts['find']): PanelTexts {
  const named = (key: string): string | null => (key.startsWith('stage.') ? names(key) : null);
  return Object.assign(
    (...[key, params]: Parameters<PanelTexts>): string => {
      const text = named(key);
      return text === null ? panelTexts(key, params) : fill(text, params);
    },
    {
      find: (...keys: readonly string[]): string | null => {
        for (const key of keys) {
          const text = named(key) ?? panelTexts.find(key);
          if (text !== null) return text;
        }
        return null;
      },
    },
  );
}
