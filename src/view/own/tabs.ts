import type { TemplateResult } from 'lit';
import { tabList } from '../tabs.ts';
import { ownTexts as texts } from './texts.ts';

const PARTS = ['api', 'write', 'drafts', 'share'] as const;
export type OwnPart = (typeof PARTS)[number];

/** The parts of one's own page, a tab each. */
export const ownTabs = (chosen: OwnPart, choose: (part: OwnPart) => void): TemplateResult =>
  tabList(
    texts('own.parts'),
    PARTS.map((part) => [part, texts(`own.part.${part}`)] as const),
    chosen,
    choose,
  );
