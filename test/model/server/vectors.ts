/** Published values: whoever disagrees with them is wrong. */
export default {
  /** RFC 7617 2 and 2.1; RFC 6749 2.3.1 and 4.1.3. */
  basic: [
    { userPass: 'test:123£', base64: 'dGVzdDoxMjPCow==' },
    { userPass: 'Aladdin:open sesame', base64: 'QWxhZGRpbjpvcGVuIHNlc2FtZQ==' },
    { userPass: 's6BhdRkqt3:gX1fBat3bV', base64: 'czZCaGRSa3F0MzpnWDFmQmF0M2JW' },
    {
      userPass: 's6BhdRkqt3:7Fjfp0ZBr1KtDRbnfVdmIw',
      base64: 'czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3',
    },
  ],
  /** FIPS 180-4, the examples of NIST. */
  sha256: [
    { text: '', digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
    { text: 'abc', digest: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
    {
      text: 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      digest: '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    },
  ],
  /** RFC 7914 11 (the first 32 bytes of its 64). */
  pbkdf2: [
    {
      password: 'passwd',
      salt: 'salt',
      rounds: 1,
      key: '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc',
    },
    {
      password: 'Password',
      salt: 'NaCl',
      rounds: 80_000,
      key: '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56',
    },
  ],
};
