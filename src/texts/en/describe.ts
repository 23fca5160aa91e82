/**
 * What is said of a step to one who does not see it. Each stands alone: a sentence, or a name with what holds
 * of it. Loaded when there is first something to say.
 */
export const describe = {
  'describe.title': 'This step in words',
  'describe.scene': '{title}. Step {step} of {total}.',
  'describe.scene.two':
    'Two parties speak with each other: a client, and an API that keeps a list.',
  'describe.scene.three':
    'There are three parties: a client, an API that keeps a list, and an impostor.',
  'describe.scene.api':
    'You see what the API sees: requests that come in, and what it does itself. Who sends them is unknown.',
  'describe.parties': 'The parties',
  'describe.party': '{party}: {state}; {holds}.',
  'describe.party.holds': '{party}: {holds}.',
  'describe.api.new': 'new, for request {message}',
  'describe.changed': 'What has just changed',
  'describe.state': '{party} is now: {state}.',
  'describe.state.because': '{party} is now: {state}. What it found: {guard}.',
  'describe.sent': 'On the wire, from {from} to {to}: {start}.',
  'describe.sent.with': 'On the wire, from {from} to {to}: {start}, with {name}: {value}.',
  'describe.over.http': 'It goes over plain HTTP: whoever listens can read it.',
  'describe.over.proxy': 'It goes through a proxy that writes it into its log.',
  'describe.over.access-log':
    'It goes through a proxy that writes addresses, and all that stands in them, into its log.',
  'describe.collector': 'It goes to the impostor’s own address, past the API.',
  'describe.stored': 'Something new is kept in: {store}.',
  'describe.removed': 'Something is removed from: {store}.',
  'describe.known': 'Those who know {secret} now: {parties}.',

  'say.state': '{party}: {state}.',
  'say.place': '{title}.',
  'say.line': '{speaker} says: “{line}”',
  'say.line.open': '{speaker} says: “{line}”.',
  'say.unsent': '“{what}” is said, not sent.',
  'say.asked': 'You are asked: {question} The answers to choose from stand at the end of “{list}”.',
  'say.helped': 'There is help before the answer. It stands at the end of “{list}”.',
  'say.end': 'This is the last step.',
  'say.playing': 'Playing.',
  'say.paused': 'Paused.',
} as const;
