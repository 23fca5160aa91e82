import { shared, tokens } from '../view/tokens.ts';
import { appStyles } from './app-styles.ts';
import { headerRoomStyles } from './header-room-styles.ts';
import { headerStyles } from './header-styles.ts';
import { noticesStyles } from './notices-styles.ts';
import { storyStyles } from './story-styles.ts';

/** All that the page is drawn with, in the order in which one goes before another. */
export const pageStyles = [
  tokens,
  shared,
  headerStyles,
  headerRoomStyles,
  storyStyles,
  noticesStyles,
  appStyles,
];
