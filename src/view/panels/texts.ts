import { panels } from '../../texts/en/panels.ts';
import { createTexts, en, type MessageKey, type Texts } from '../../texts/index.ts';

/** The inspector's texts, beside those of the page. */
export const panelTexts = createTexts({ ...en, ...panels });
export type PanelTexts = Texts<MessageKey | keyof typeof panels>;
