/** What leads from the table of the defences, and from a run, to what is taken apart and held side by side. */
export const ways = {
  'defences.apart': 'Taken apart',
  'defences.apart.intro':
    'Look inside a defence: build its signature or proof, change a byte, and ask its server.',
  'defences.beside': 'Beside a plain token',
  'defences.beside.of': 'Side by side: {title}',
  'apart.page.oauth1': 'OAuth 1 signature',
  'apart.page.pkce': 'PKCE',
  'apart.page.dpop': 'DPoP',
  'apart.page.costs': 'What it costs',
  'apart.page.legs': 'Three legs and a code',
  'apart.page.others': 'Not run: mTLS, signatures',
} as const;
