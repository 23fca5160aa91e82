import type { OwnResource, ScenarioFile } from '../../own/format.ts';

/** What is shown before one's own API is pasted. */
export const WEATHER: OwnResource = {
  host: 'api.weather.example',
  path: '/v1/forecasts',
  header: 'X-API-Key',
  scheme: null,
  things: 'forecasts',
  member: 'forecasts',
  items: [
    { place: 'Harbour', celsius: 12, rain: false },
    { place: 'Summit', celsius: -3, rain: true },
  ],
};
const refused = (code: string): ScenarioFile['expected'][number] => ({
  status: 401,
  code,
  then: 'refused',
});

/** What one can begin with. */
export const TEMPLATES: Readonly<Record<'least' | 'weather', ScenarioFile>> = {
  least: {
    version: 1,
    id: 'my-scenario',
    title: 'My scenario',
    script: [
      { do: 'begin', who: 'client' },
      { do: 'ask', who: 'client', show: 'none', say: 'Hello? I would like the list.' },
    ],
    expected: [refused('unknown_client')],
  },
  weather: {
    version: 1,
    id: 'weather-key',
    title: 'A key for the weather',
    intro: 'A weather service wants a key in X-API-Key. The client has a user, and no key yet.',
    users: [{ username: 'ada@post.example', name: 'Ada', password: 'partly cloudy' }],
    resource: WEATHER,
    policy: { lifetime: 600 },
    script: [
      { do: 'begin', who: 'client' },
      { do: 'ask', who: 'client', show: 'none', say: 'said.list' },
      {
        do: 'identify',
        name: 'Ada',
        username: 'ada@post.example',
        password: 'partly cloudy',
        say: 'I am {name}. My password is {password}',
      },
      { do: 'ask', who: 'client', show: 'token', say: 'said.list-token' },
      { do: 'wait', seconds: 601 },
      { do: 'ask', who: 'client', show: 'token', say: 'said.list-token' },
    ],
    expected: [
      refused('unknown_client'),
      { status: 200, code: 'granted', then: 'holdingToken' },
      { status: 200, code: 'served', then: 'served' },
      refused('invalid_token'),
    ],
    notes: [
      {
        at: 'r3',
        text: 'The key stands in a header of its own. It is a bearer token all the same.',
      },
    ],
    questions: [
      {
        ask: 'The key is shown once more, after eleven minutes. What comes?',
        about: { message: 'r4', what: 'status' },
        choices: [
          { is: 200, text: 'The forecasts: the key is known.' },
          { is: 401, text: 'A refusal: the time of the key is over.' },
        ],
      },
    ],
  },
};

/** A file as its text. */
export const written = (file: ScenarioFile): string => `${JSON.stringify(file, null, 2)}\n`;
