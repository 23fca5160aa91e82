/** What a person reads where OAuth 1.0's signature is taken apart. */
export const apartOAuth1 = {
  'apart.oauth1.intro':
    'With OAuth 1 the client **signs each request** with two secrets that are never sent. What it signs is one long text, the signature base string. Here it is built from a request that was sent a moment ago.',
  'apart.oauth1.request': 'The request',
  'apart.oauth1.request.why':
    'This went over the wire, and it was served. All that follows is made of it.',
  'apart.oauth1.method.why': 'First the method, in capital letters.',
  'apart.oauth1.method': 'The method',
  'apart.oauth1.uri': 'The address without its query',
  'apart.oauth1.uri.why':
    'Scheme, host and path, in small letters where case does not matter. The query is left out: it comes with the parameters (RFC 5849 3.4.1.2).',
  'apart.oauth1.sorted': 'The parameters, encoded and sorted',
  'apart.oauth1.sorted.why':
    'All of the query and of the header, but not the signature itself. Names and values are percent-encoded, then sorted by their bytes (RFC 5849 3.4.1.3).',
  'apart.oauth1.joined': 'The parameters, joined',
  'apart.oauth1.joined.why': 'Each as name=value, with & between them.',
  'apart.oauth1.base': 'The signature base string',
  'apart.oauth1.base.why':
    'Method, address and parameters, **each encoded once more**, with & between them. So a space in the query, %20, is %2520 now. This is what is signed.',
  'apart.oauth1.key': 'The key',
  'apart.oauth1.key.why':
    'Two secrets from the client’s storage, encoded, with & between them. They stand in no request.',
  'apart.oauth1.signature': 'The signature',
  'apart.oauth1.signature.why':
    'The [[hash]] of base string and key together (HMAC), in base64. The server computes the same, and compares.',
  'apart.oauth1.in-header': 'in the header',
  'apart.oauth1.same':
    '**The same**: the request was signed by someone who has both secrets, and nobody changed it on the way.',
  'apart.oauth1.differs': 'They differ: the request was changed, or signed with other secrets.',
  'apart.oauth1.parameters': 'Parameters that are signed',
  'apart.oauth1.name': 'Name',
  'apart.oauth1.value': 'Value',
  'apart.oauth1.from': 'From',
  'apart.oauth1.encoded': 'Encoded',
  'apart.oauth1.as-it-is': 'as it is',
  'apart.oauth1.from.query': 'query',
  'apart.oauth1.from.header': 'header',
  'apart.oauth1.from.body': 'body',
  'apart.oauth1.secret.client': 'Client’s secret',
  'apart.oauth1.secret.token': 'Token’s secret',
  'apart.oauth1.change':
    'You are the thief, and have this one request. Change any byte of it, or sign it anew with secrets of your own, and see **both strings**, where they part, and what the server says.',
  'apart.oauth1.change.nothing': 'nothing: send the same bytes again',
  'apart.oauth1.change.method': 'the method',
  'apart.oauth1.change.path': 'the path',
  'apart.oauth1.change.parameter': 'a parameter of the query',
  'apart.oauth1.change.nonce': 'the nonce',
  'apart.oauth1.change.secret': 'the secret: one that is guessed',
  'apart.oauth1.change.algorithm': 'HMAC-SHA256, signed with the right secrets',
  'apart.oauth1.signing': 'The signature',
  'apart.oauth1.signing.old': 'stays as it was',
  'apart.oauth1.signing.anew': 'is made anew, with the secrets below',
  'apart.oauth1.strings': 'The base strings',
  'apart.oauth1.strings.signed': 'What was signed',
  'apart.oauth1.strings.arrives': 'What the server makes of what arrives',
  'apart.oauth1.signatures': 'The signatures',
  'apart.oauth1.signatures.sent': 'Sent',
  'apart.oauth1.signatures.expected': 'Computed with the secrets in the server’s store',
  'apart.oauth1.another-key': 'It was signed with other secrets than those in the store.',
  'apart.oauth1.task.faded':
    'Another request, not sent yet. **Write the address as it is signed**, and choose how a parameter stands in the base string. Then it is signed with your pieces, and sent.',
  'apart.oauth1.task.alone':
    'Another request, not sent yet. Write **the address**, **the encoded value** and **the key**. Then it is signed with your pieces, and sent.',
  'apart.oauth1.blank.uri': 'Address in the base string, not encoded yet',
  'apart.oauth1.blank.encoded': 'Encoded once: {value}',
  'apart.oauth1.blank.again': 'In the base string: {parameter}',
  'apart.oauth1.blank.key': 'The key: both secrets as they are joined',
  'apart.oauth1.blank.base': 'The base string with what is yours',
  'apart.oauth1.sign': 'Sign with it, and send',
  'apart.oauth1.piece.uri': 'the address in the base string',
  'apart.oauth1.piece.again': 'a parameter in the base string',
  'apart.oauth1.piece.encoded': 'a value, encoded once',
  'apart.oauth1.piece.key': 'the key',
  'apart.oauth1.uri.query':
    'The query does not stand here: it comes with the parameters (RFC 5849 3.4.1.2).',
  'apart.oauth1.uri.encoded': 'Not encoded yet: that happens when the three parts are joined.',
  'apart.oauth1.encoded.plus':
    'A space is %20 here. Forms write a plus; OAuth 1 does not (RFC 5849 3.6).',
  'apart.oauth1.encoded.twice':
    'Encoded too often: the second time comes when the base string is built.',
  'apart.oauth1.encoded.latin': 'Letters are encoded as UTF-8: ö takes two bytes.',
  'apart.oauth1.encoded.hex': 'Hex digits are in capital letters (RFC 5849 3.6).',
  'apart.oauth1.encoded.left':
    'Something was left as it is: all but letters, digits and - . _ ~ is encoded.',
  'apart.oauth1.again.once':
    'Encoded once only. The joined parameters are **encoded once more**, = and % among them.',
  'apart.oauth1.again.not': 'Not encoded at all.',
  'apart.oauth1.again.half': 'The = is encoded, and the % is not. Once more means all of it.',
  'apart.oauth1.key.joined': 'Two secrets, with & between them.',
  'apart.oauth1.key.order': 'The client’s secret comes first.',
  'apart.oauth1.key.alone': 'One of the two is missing.',
} as const;
