/** What a learner reads who is to find the reasons: they, and what became of an answer, are not told. */
export const sealed = {
  'sealed.here': 'Reasons and verdicts are hidden: find them.',
  'sealed.show': 'Show them',
  'sealed.plan':
    'Learners are to find the reasons: verdicts and reasons are hidden until they show them',
  'sealed.kept': 'Your answer is kept. Nothing is said of it yet.',
} as const;
