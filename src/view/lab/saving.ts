import { exportLab } from '../../lab/files/import.ts';
import type { SharedLab } from '../../lab/shared.ts';
import { announce } from '../announcer.ts';
import { labTexts as texts } from './texts.ts';

/** Hands a text to the browser as a file of JSON, and says so. */
function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  announce(texts('lab.file.exported'));
}

/** Saves the lab as it is. */
export const saveLab = ({ lab }: SharedLab): void => {
  save(exportLab(lab), 'token-trials-lab.json');
};
/** Saves all that was ever set aside, as it was found. */
export const saveAsides = async (shared: SharedLab): Promise<void> => {
  save(`${JSON.stringify(await shared.setAsides(), null, 1)}\n`, 'token-trials-set-aside.json');
};
