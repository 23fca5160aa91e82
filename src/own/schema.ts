import { HEADERS, objectOf, OVER } from '../lab/files/document-schema.ts';
import type { JsonSchema } from '../lab/files/json-schema.ts';
import { LANGUAGES } from '../texts/language.ts';

/** The most that a file may hold. */
export const MOST = {
  /** Bytes of UTF-8. */
  bytes: 262_144,
  /** Objects and lists one in another. */
  depth: 16,
  instructions: 100,
  /** Checks of passwords: each is slow on purpose. */
  passwords: 20,
  items: 50,
} as const;
/** The scenarios of the story; a test holds this list against them. */
export const STORY_IDS = [
  'trial-1',
  'trial-2',
  'trial-3',
  'trial-4',
  'trial-5',
  'stolen-token',
  'expired-token',
  'revoked-token',
  'session',
] as const;

const told = <Schema extends JsonSchema>(description: string, schema: Schema): Schema => ({
  ...schema,
  description,
});
const text = (maxLength: number, minLength = 1): JsonSchema => ({
  type: 'string',
  minLength,
  maxLength,
});
const textLike = (pattern: string, maxLength: number): JsonSchema => ({
  type: 'string',
  maxLength,
  pattern,
});
const listOf = (items: JsonSchema, maxItems: number, minItems = 0): JsonSchema => ({
  type: 'array',
  items,
  minItems,
  maxItems,
});
/** In one language, or in several by their tags. */
const words = (maxLength: number): JsonSchema => ({
  anyOf: [
    text(maxLength),
    objectOf(
      Object.fromEntries(LANGUAGES.map((language) => [language, text(maxLength)])),
      LANGUAGES,
    ),
  ],
});
const anyOf = (...values: readonly string[]): JsonSchema => ({ enum: values });

const WAY = anyOf('sniffed', 'logged', 'script');
const WAYS = told('Only in these variants; in all when left out.', listOf(WAY, 3, 1));
const SAY = told(
  'What is said: a line of the catalogue (said.list, told.trial-5 …), or words of your own with {token}, {name}, {username} or {password} in them.',
  words(500),
);
const SCOPE = textLike('^[\\x21\\x23-\\x5b\\x5d-\\x7e]+( [\\x21\\x23-\\x5b\\x5d-\\x7e]+)*$', 200);
const identity = {
  name: text(60),
  username: text(100),
  password: text(100, 0),
  say: SAY,
  scope: SCOPE,
  over: OVER,
  ways: WAYS,
};
const INSTRUCTION: JsonSchema = {
  oneOf: [
    objectOf({ do: { const: 'begin' }, who: anyOf('client', 'impostor'), ways: WAYS }, ['ways']),
    objectOf(
      {
        do: { const: 'ask' },
        who: anyOf('client', 'impostor'),
        show: told(
          'What is shown: nothing, the token held, or the cookie kept.',
          anyOf('none', 'token', 'cookie'),
        ),
        text: told('Shown in place of the token held.', text(2000, 0)),
        over: OVER,
        say: SAY,
        ways: WAYS,
      },
      ['text', 'over', 'ways'],
    ),
    objectOf(
      {
        do: { const: 'send' },
        who: anyOf('client', 'impostor'),
        method: text(20),
        path: text(2000),
        headers: HEADERS,
        body: { anyOf: [text(10_000, 0), { type: 'null' }] },
        over: OVER,
        say: SAY,
        ways: WAYS,
      },
      ['over', 'ways'],
    ),
    objectOf({ do: { const: 'identify' }, ...identity }, ['scope', 'over', 'ways']),
    objectOf({ do: { const: 'log-in' }, ...identity }, ['scope', 'over', 'ways']),
    objectOf({ do: { const: 'log-out' }, say: SAY, ways: WAYS }, ['ways']),
    objectOf({ do: { const: 'give-back' }, say: SAY, ways: WAYS }, ['ways']),
    objectOf({ do: { const: 'inject-script' }, ways: WAYS }, ['ways']),
    objectOf({ do: { const: 'steal' }, ways: WAYS }, ['ways']),
    objectOf(
      {
        do: { const: 'wait' },
        seconds: { type: 'number', exclusiveMinimum: 0, maximum: 315_360_000 },
        ways: WAYS,
      },
      ['ways'],
    ),
    objectOf({ do: { const: 'narrate' }, say: SAY, ways: WAYS }, ['ways']),
  ],
};
const MESSAGE = '^r[1-9]\\d{0,3}$';
/** A word of a header or a challenge: no quotes, so that nothing is broken out of. */
const PLAIN = '^[A-Za-z0-9][A-Za-z0-9 ._~-]*$';

const RESOURCE = objectOf(
  {
    host: told(
      'Host name. Nothing is ever fetched from it.',
      textLike(
        '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\\.[a-z][a-z0-9-]*$',
        253,
      ),
    ),
    path: told(
      'From the slash on, without a query.',
      textLike("^(/[A-Za-z0-9._~$&'()+,;=@-]+)+$", 200),
    ),
    header: told(
      'The header field that a token is shown in; Authorization when left out.',
      textLike('^[A-Za-z][A-Za-z0-9-]*$', 60),
    ),
    scheme: told(
      'What stands before the token; Bearer when left out. Basic has it as a user without a password, null alone.',
      { anyOf: [textLike('^[A-Za-z][A-Za-z0-9-]*$', 30), { type: 'null' }] },
    ),
    realm: textLike(PLAIN, 60),
    things: told('What is asked for, as it is said: forecasts.', words(60)),
    member: told(
      'What the list is called in the answer.',
      textLike('^[A-Za-z][A-Za-z0-9_-]*$', 60),
    ),
    items: listOf(
      {
        type: 'object',
        properties: {},
        required: [],
        additionalProperties: {
          anyOf: [text(200, 0), { type: 'number' }, { type: 'boolean' }, { type: 'null' }],
        },
      },
      MOST.items,
      1,
    ),
  },
  ['header', 'scheme', 'realm', 'things'],
);

/** What a scenario's file must be (JSON Schema, draft 2020-12). `docs/scenario.schema.json` is this, written out. */
export const SCENARIO_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Token Trials: a scenario',
  description:
    'What is asked, in which words, of which API, and what is expected of it. What is answered nobody writes: the token server decides.',
  ...objectOf(
    {
      $schema: text(500),
      version: { const: 1 },
      id: textLike('^[a-z][a-z0-9-]*$', 60),
      number: { anyOf: [{ type: 'integer', minimum: 1, maximum: 99 }, { type: 'null' }] },
      title: told('Says what is sent, not how it ends.', words(80)),
      intro: words(500),
      cast: told(
        'What the parties are called on the stage.',
        objectOf({ client: words(30), api: words(30), impostor: words(30) }, [
          'client',
          'api',
          'impostor',
        ]),
      ),
      users: told(
        'Who has an account; Blink Wiki when left out.',
        listOf(
          objectOf(
            {
              username: text(100),
              name: text(60),
              password: told('Invent one: it can be read here.', text(100)),
              scope: SCOPE,
            },
            ['scope'],
          ),
          10,
          1,
        ),
      ),
      resource: told('The API; the register of helicopters when left out.', RESOURCE),
      policy: objectOf(
        {
          lifetime: told('Seconds that a token lives.', {
            type: 'integer',
            minimum: 1,
            maximum: 315_360_000,
          }),
          scope: told(
            'The scope that it takes to read the list.',
            textLike('^[\\x21\\x23-\\x5b\\x5d-\\x7e]+$', 60),
          ),
          scopes: listOf(textLike('^[\\x21\\x23-\\x5b\\x5d-\\x7e]+$', 60), 20, 1),
          audiences: listOf(textLike('^https://[\\x21-\\x7e]+$', 200), 10, 1),
        },
        ['lifetime', 'scope', 'scopes', 'audiences'],
      ),
      buildsOn: told(
        'Scenarios of the story, played first and unseen, against the same API.',
        listOf(anyOf(...STORY_IDS), 9),
      ),
      ways: told('Variants; the first is the default.', listOf(WAY, 3, 1)),
      script: listOf(INSTRUCTION, MOST.instructions, 1),
      expected: told(
        'What each request that is sent should come to, in order. The run says whether it did.',
        listOf(
          objectOf({
            status: { type: 'integer', minimum: 100, maximum: 599 },
            code: textLike('^[a-z_]+$', 40),
            then: told('The state that the asking party ends in.', textLike('^[A-Za-z]+$', 40)),
          }),
          MOST.instructions,
        ),
      ),
      compare: told('Two messages to lay side by side.', {
        type: 'array',
        prefixItems: [textLike(MESSAGE, 5), textLike('^(r[1-9]\\d{0,3}|last)$', 5)],
        items: false,
        minItems: 2,
      }),
      beside: anyOf(...STORY_IDS),
      notes: listOf(
        objectOf(
          {
            at: told(
              'A step (r2.api.deciding) or a request (r2); all when left out.',
              textLike('^r[1-9]\\d{0,3}(\\.[a-z0-9-]+)*$', 80),
            ),
            text: words(1000),
          },
          ['at'],
        ),
        50,
      ),
      questions: listOf(
        objectOf({
          ask: words(300),
          about: objectOf({
            message: textLike(MESSAGE, 5),
            what: anyOf('status', 'code', 'guard'),
          }),
          choices: listOf(
            objectOf({
              is: { anyOf: [text(60), { type: 'integer' }] },
              text: words(300),
            }),
            6,
            2,
          ),
        }),
        20,
      ),
    },
    [
      '$schema',
      'version',
      'number',
      'title',
      'intro',
      'cast',
      'users',
      'resource',
      'policy',
      'buildsOn',
      'ways',
      'compare',
      'beside',
      'notes',
      'questions',
    ],
  ),
} as const;
