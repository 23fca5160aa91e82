import type { TemplateResult } from 'lit';
import { tabList } from '../tabs.ts';
import { labTexts as texts } from './texts.ts';

/** The lab's tools, in the order of their tabs. */
const TOOLS = ['request', 'tokens', 'theft', 'checks', 'what-if', 'file'] as const;
export type Tool = (typeof TOOLS)[number];

/** The tabs of the tools. */
export const toolTabs = (chosen: Tool, choose: (tool: Tool) => void): TemplateResult =>
  tabList(
    texts('lab.tools'),
    TOOLS.map((tool) => [tool, texts(`lab.tool.${tool}`)] as const),
    chosen,
    choose,
  );
