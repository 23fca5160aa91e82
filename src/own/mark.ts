/** How the scenarios of an author begin in a learner's record: none of the story has such an id. */
export const OWN_MARK = 'own: ';
