import { SIZE, type Measure, type TextRole } from './statechart-cards.ts';

/** Width of one letter as a share of the text's size, generous: for where there is no canvas. */
const SHARE: Readonly<Record<TextRole, number>> = {
  state: 0.64,
  guard: 0.61,
  event: 0.58,
  any: 0.58,
};

const sizeOf = (role: TextRole): number => (role === 'state' ? SIZE.name : SIZE.text);

/** A guess at a text's width from its length. */
export const estimateText: Measure = (text, role) => text.length * SHARE[role] * sizeOf(role);

/** Measures text as an element will show it, at its widest: names and guards are bold on the way taken. */
export function measureIn(element: Element): Measure {
  const style = getComputedStyle(element);
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return estimateText;
  const mono = style.getPropertyValue('--tt-mono').trim() || 'ui-monospace, monospace';
  return (text, role) => {
    canvas.font = `700 ${sizeOf(role)}px ${role === 'guard' ? mono : style.fontFamily}`;
    return canvas.measureText(text).width;
  };
}
