import { names } from './names.ts';
import { spoken } from './spoken.ts';
import { stage } from './stage.ts';
import { steps } from './steps.ts';

/** What is read once the client has met the API; loaded with it. */
export const later = { ...names, ...steps, ...spoken, ...stage };
