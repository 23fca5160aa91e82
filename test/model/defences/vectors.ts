/** Published vectors, each with its source. */

/** RFC 7636, appendix B. */
export const PKCE = {
  verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
} as const;

/** RFC 5849, 1.2: the three requests of its example. */
export const OAUTH1_EXAMPLE = [
  {
    method: 'POST',
    url: 'https://photos.example.net/initiate',
    protocol: {
      oauth_consumer_key: 'dpf43f3p2l4k3l03',
      oauth_signature_method: 'HMAC-SHA1',
      oauth_timestamp: '137131200',
      oauth_nonce: 'wIjqoS',
      oauth_callback: 'http://printer.example.com/ready',
    },
    secrets: ['kd94hf93k423kf44', ''],
    signature: '74KNZJeDHnMBp0EMJ9ZHt/XKycU=',
  },
  {
    method: 'POST',
    url: 'https://photos.example.net/token',
    protocol: {
      oauth_consumer_key: 'dpf43f3p2l4k3l03',
      oauth_token: 'hh5s93j4hdidpola',
      oauth_signature_method: 'HMAC-SHA1',
      oauth_timestamp: '137131201',
      oauth_nonce: 'walatlh',
      oauth_verifier: 'hfdp7dh39dks9884',
    },
    secrets: ['kd94hf93k423kf44', 'hdhd0244k9j7ao03'],
    signature: 'gKgrFCywp7rO0OXSjdot/IHF7IU=',
  },
  {
    method: 'GET',
    url: 'http://photos.example.net/photos?file=vacation.jpg&size=original',
    protocol: {
      oauth_consumer_key: 'dpf43f3p2l4k3l03',
      oauth_token: 'nnch734d00sl2jdk',
      oauth_signature_method: 'HMAC-SHA1',
      oauth_timestamp: '137131202',
      oauth_nonce: 'chapoH',
    },
    secrets: ['kd94hf93k423kf44', 'pfkkdhi9sl3r4s00'],
    signature: 'MdpQcU8iPSUjWoN/UDMsK2sui9I=',
  },
] as const;

/** RFC 5849, 3.4.1. Its signature as printed is wrong; erratum 2550 has the right one. */
export const OAUTH1_BASE_STRING = {
  method: 'POST',
  url: 'http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b',
  form: 'c2&a3=2+q',
  protocol: {
    oauth_consumer_key: '9djdj82h48djs9d2',
    oauth_token: 'kkk9d7dh3k39sjv7',
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: '137131201',
    oauth_nonce: '7d8f3e4a',
  },
  secrets: ['j49sk3j29djd', 'dh893hdasih9'],
  base: 'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
  signature: 'r6/TJjbCOr97/+UU0NsvSne7s5g=',
  printed: 'bYT5CMsGcbgUdFHObYMEfcx6bsw=',
} as const;
