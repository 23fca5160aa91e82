/** What is read where a scenario of one's own is embedded. */
export const embeddingOwn = {
  'embed.own': 'Where the scenario stands',
  'embed.own.whole': 'in the snippet, all of it',
  'embed.own.file': 'in a file',
  'embed.own.address': 'Address of the file',
  'embed.own.address.for':
    'A name alone is looked for beside the page, and for a frame beside embed.html. From another host, and in a frame, the file must come with Access-Control-Allow-Origin: *.',
} as const;
