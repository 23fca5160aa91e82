/** Where the panel stands in the stage's place, as in app-styles.ts. */
export const narrow = matchMedia('(max-width: 53.75rem)');
