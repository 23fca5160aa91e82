/** What a person reads at the stage once the client has met the API; loaded with it. */
export const stage = {
  'stage.impostor': 'Impostor',
  'stage.api-blind': 'The API sees nothing of this step.',
  'stage.unsent.note': '“{what}” is said, not sent',
  'stage.script': 'injected script',
  'stage.no-words': '(an answer without words)',
  'stage.earlier': 'Request {message}, before',
  'stage.before': '{count} earlier requests are not shown',
  'stage.over.http': 'plain HTTP',
  'stage.over.proxy': 'through a proxy that logs',
  'stage.over.access-log': 'through a proxy that logs addresses',
  'stage.to-collector': 'to the impostor’s address',
  'stage.because': 'because: {guard}',
  'stage.clock': '{minutes} minutes later',
} as const;
