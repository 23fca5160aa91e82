/** What a person reads on the page around the stage, and not in an embed. */
export const page = {
  'app.tagline': 'How does an API come to know who is asking?',
  'app.begin': 'Begin',
  'app.skip': 'Skip to the stage',
  'app.study': 'Study',
  'app.loading': 'Loading …',
  'app.story': 'The trials',
  'app.all': 'All trials',
  'app.embed': 'Embed this',
  'app.language': 'Language',
  'app.compare': 'Requests side by side',
  'app.remember': 'Two kinds of session',
  'app.played': 'ended with {status}',
  'app.not-played': 'not played yet',
  'app.article': 'from the article',
  'app.ours': 'told by us',
  'app.view-as-api': 'As the API sees it',
  'app.inspector.open': 'Look inside',
  'app.inspector.close': 'Close',
  'app.next-trial': 'Next: {title}',
  'app.keys':
    'Keys: Right and Left step, Space plays, Home and End go to the ends, 1 to 9 open a scenario.',
  'predict.ask': 'Ask me to predict',
  'notice.close': 'Close this notice',

  'scenario.trial-1.intro':
    'An [[API]] is a program that answers other programs. This one keeps the register of helicopters: worth asking for, and not for everyone.',
  'scenario.trial-2.intro': 'The client says who it acts for, and gives an e-mail as its ID.',
  'scenario.trial-3.intro': 'This time the client sends both things that its user gave it.',
  'scenario.trial-4.intro':
    'The client was given a token in trial 3. It asks again, and leaves the token at home.',
  'scenario.trial-5.intro': 'The client has held a token since trial 3. Now it shows it.',
  'scenario.stolen-token.intro':
    'The owner asks as in trial 5. Somebody else would like that list too.',
  'scenario.expired-token.intro': 'The same client, the same token. Only the clock has moved.',
  'scenario.revoked-token.intro': 'Blink Wiki knows that his token was stolen. He gives it back.',
  'scenario.session.intro': 'How it was done before: log in once, and let the server remember.',
  'way.label': 'How the token is stolen',
  'way.sniffed': 'Read off plain HTTP',
  'way.logged': 'From a proxy’s log',
  'way.script': 'By an injected script',
} as const;
