import { experiments } from './experiments.ts';
import { questionsOfTokens } from './questions-of-tokens.ts';

/**
 * What is asked, what may be answered, why the run says so, and what the misconception is called: of the
 * questions up to the theft. Options of one question are of about one length, or the length would tell.
 */
const questionsOfRequests = {
  'question.unauthorized-means-forbidden.ask':
    'The API answers **401 Unauthorized**. What does it want to say?',
  'question.unauthorized-means-forbidden.not-allowed':
    'I know who you are, and you may not have this',
  'question.unauthorized-means-forbidden.show-who-you-are':
    'Show me who you are, and then ask me again',
  'question.unauthorized-means-forbidden.nothing-here':
    'There is nothing here that anyone could have',
  'question.unauthorized-means-forbidden.why':
    'Nobody was named, and the answer was 401. A token that was known but made for something else got **403**; with the right one the same request was served.',
  'question.unauthorized-means-forbidden.misconception': '401 means forbidden',

  'question.unauthorized-is-a-number.ask': 'What must every **401** carry besides its number?',
  'question.unauthorized-is-a-number.nothing-more': 'Nothing more, as the number says it all',
  'question.unauthorized-is-a-number.what-to-show': 'A header that says what one has to show',
  'question.unauthorized-is-a-number.where-to-log-in': 'The address of a page where one logs in',
  'question.unauthorized-is-a-number.why':
    'Both refusals carry a [[challenge]], the header **WWW-Authenticate**: one asks for Bearer, the other for Basic. Without it a client would know that it failed, and not how to do better.',
  'question.unauthorized-is-a-number.misconception': '401 is only a number',

  'question.naming-is-proving.ask':
    'A request names the right e-mail and shows **no password**. Who may have sent it?',
  'question.naming-is-proving.the-owner': 'The one whom it belongs to',
  'question.naming-is-proving.a-guest': 'A guest who may look around',
  'question.naming-is-proving.anyone-at-all': 'Anyone who has ever seen it',
  'question.naming-is-proving.why':
    'An e-mail that has an account and one that was made up got **the same refusal**. Whoever knows an e-mail can send it, so it proves nothing.',
  'question.naming-is-proving.misconception': 'Naming is proving',

  'question.errors-name-the-field.ask':
    'One login has a wrong password, another an e-mail without an account. How do the two answers **differ**?',
  'question.errors-name-the-field.in-no-way': 'In no way, as they are the same',
  'question.errors-name-the-field.in-the-words': 'In the words, as each tells why',
  'question.errors-name-the-field.in-the-number': 'In the number, as one is a 404',
  'question.errors-name-the-field.why':
    'Both answers are **the same, byte by byte**. A more helpful one would tell any stranger who has an account.',
  'question.errors-name-the-field.misconception': 'A helpful error names the wrong field',

  'question.guessing-gets-in.ask':
    'A program tries one password after another. Five were wrong, and **the sixth is right**. What does the API do?',
  'question.guessing-gets-in.in-at-last': 'It lets the program in at last',
  'question.guessing-gets-in.told-to-wait': 'It tells the program to wait',
  'question.guessing-gets-in.refused-once-more': 'It says that it is not valid',
  'question.guessing-gets-in.why':
    'After five failures the API **did not even look** at the password: 429, and the header Retry-After says for how many seconds. Later the same password was heard.',
  'question.guessing-gets-in.misconception': 'Whoever guesses long enough gets in',

  'question.basic-is-encrypted.ask':
    'Over plain HTTP a password is sent as **Basic Ymxpbmt3aWtp…** Who on the way can read it?',
  'question.basic-is-encrypted.only-the-api': 'The API, with its own key',
  'question.basic-is-encrypted.anyone-who-sees-it': 'Anyone who sees it go by',
  'question.basic-is-encrypted.no-one-at-all': 'Nobody, not even the API',
  'question.basic-is-encrypted.why':
    'The impostor saw it go by and **knows the password now**. Basic is base64: another way of writing, which anyone can turn back. Only an encrypted connection hides it.',
  'question.basic-is-encrypted.misconception': 'Basic is encrypted',

  'question.store-holds-the-tokens.ask':
    'A thief copies the API’s **table of tokens**, letter by letter. Which of them can the thief use?',
  'question.store-holds-the-tokens.none-of-them': 'None that stands in the table',
  'question.store-holds-the-tokens.all-of-them': 'All that stand in the table',
  'question.store-holds-the-tokens.the-newest-one': 'Only the newest in the table',
  'question.store-holds-the-tokens.why':
    'The table holds a [[hash]] of each token and **no token**. The thief showed the hash; the API hashed that once more and found nothing. The owner’s token was served as ever.',
  'question.store-holds-the-tokens.misconception': 'The server keeps the tokens themselves',

  'question.new-token-ends-the-old.ask':
    'The client holds a token and is given **a second one**. Which of the two opens the list?',
  'question.new-token-ends-the-old.only-the-new-one': 'Only the second of the two',
  'question.new-token-ends-the-old.only-the-first-one': 'Only the first of the two',
  'question.new-token-ends-the-old.each-of-the-two': 'Both, each for its own time',
  'question.new-token-ends-the-old.why':
    'Both were served. Each token has **a line of its own** in the store, with its own time; making one changes nothing about another.',
  'question.new-token-ends-the-old.misconception': 'A new token ends the old one',

  'question.api-remembers-me.ask':
    'The client was served **a moment ago**. Now it asks again and shows nothing. What does the API do?',
  'question.api-remembers-me.it-serves-again': 'It serves a client that it has just seen',
  'question.api-remembers-me.it-knows-no-one': 'It refuses a client that it cannot know',
  'question.api-remembers-me.it-warns-once': 'It serves once more, and adds a warning',
  'question.api-remembers-me.why':
    'The first request was served, the second was not. Each is judged by **an API machine of its own**, which knows nothing of the one before.',
  'question.api-remembers-me.misconception': 'The API remembers me',

  'question.only-the-owner.ask':
    'Someone else gets hold of Blink Wiki’s token. **Who** can use it from now on?',
  'question.only-the-owner.whoever-shows-it': 'Whoever has it to show',
  'question.only-the-owner.its-owner-alone': 'The one it was made for',
  'question.only-the-owner.whoever-has-the-password': 'Whoever has the password',
  'question.only-the-owner.why':
    'The impostor showed the token and **was served**, without any password. The API sees the token and not the hand that holds it.',
  'question.only-the-owner.misconception': 'Only the owner can use a token',

  'question.name-is-in-the-token.ask':
    'The API greets Blink Wiki **by name**. Where does it find the name?',
  'question.name-is-in-the-token.from-the-token': 'It is written in the token',
  'question.name-is-in-the-token.from-its-memory': 'It remembers the login',
  'question.name-is-in-the-token.from-its-store': 'It stands in its store',
  'question.name-is-in-the-token.why':
    'In this run the store calls him Wink Blinki, and so does the greeting. **The token is the same as ever**: a text by chance, with no name in it.',
  'question.name-is-in-the-token.misconception': 'The name is in the token',

  'question.unreadable-is-unauthorized.ask':
    'A request shows a good token, but shows it **twice**. What does the API answer?',
  'question.unreadable-is-unauthorized.cannot-read-that': '400: I cannot read that request',
  'question.unreadable-is-unauthorized.do-not-know-you': '401: I do not know who you are',
  'question.unreadable-is-unauthorized.here-is-the-list': '200: here is the list you want',
  'question.unreadable-is-unauthorized.why':
    '400 says that the request is not **written as agreed**: better credentials would not help. The same token, shown once, was served.',
  'question.unreadable-is-unauthorized.misconception': 'Any fault of credentials is a 401',
} as const;

/** All that is read in the questions and in the runs that settle them; loaded with them. */
export const questions = { ...questionsOfRequests, ...questionsOfTokens, ...experiments } as const;
