/** What is read of the drafts of one's own scenarios. */
export const ownDrafts = {
  'own.part.drafts': 'Drafts',
  'own.drafts.intro':
    'All that you wrote is kept in this browser, letter by letter. Nobody else sees it.',
  'own.drafts.none': 'There is none yet. Paste a request, or write: it is kept by itself.',
  'own.drafts': 'Your drafts',
  'own.draft.unnamed': 'Without a title',
  'own.draft.current': 'You are writing this one.',
  'own.draft.open': 'Open',
  'own.draft.rename': 'Rename',
  'own.draft.remove': 'Delete',
  'own.draft.name': 'What it is called',
  'own.draft.name.take': 'Keep the name',
  'own.draft.opened': 'The draft is open: {title}.',
  'own.draft.renamed': 'It is called {title} now.',
  'own.draft.removed': 'Deleted: {title}.',
  'own.draft.restore': 'Undo',
  'own.draft.restored': 'It is here again: {title}.',
  'own.draft.parted':
    'This draft was changed in another window. What you write here is kept as a draft of its own.',
} as const;
