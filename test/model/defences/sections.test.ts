/**
 * Which section asks for each refusal, written from the specifications. What stands here is told to the learner beside the
 * refusal; mutation leaves texts alone, so nothing else would notice a wrong one.
 */
import { describe, expect, test } from 'vitest';
import { plainServer } from '../../../src/model/defences/bearer/index.ts';
import { DEFENCES, loadDefence } from '../../../src/model/defences/index.ts';
import { assemble } from '../../../src/model/defences/server/assemble.ts';

type Sections = Readonly<Record<string, string | null>>;
/** By `operation guard`. */
async function told(id: string): Promise<Map<string, string | null>> {
  const { server } = await loadDefence(id);
  return new Map(
    assemble([plainServer, server]).operations.flatMap(({ id: operation, checks }) =>
      checks.flatMap(({ faults }) =>
        faults.map(({ guard, rfc }) => [`${operation} ${guard}`, rfc] as const),
      ),
    ),
  );
}
const each = (operations: readonly string[], sections: Sections): Sections =>
  Object.fromEntries(
    operations.flatMap((operation) =>
      Object.entries(sections).map(([guard, rfc]) => [`${operation} ${guard}`, rfc]),
    ),
  );
const only = (sections: Sections, wanted: (key: string) => boolean): Sections =>
  Object.fromEntries(Object.entries(sections).filter(([key]) => wanted(key)));

const BEARER: Sections = {
  ...each(['list'], {
    credentialsUnreadable: 'RFC 6750 3.1',
    credentialsMissing: 'RFC 6750 3.1',
    tokenUnknown: 'RFC 6750 3.1',
  }),
  ...each(['token'], {
    passwordUnreadable: 'RFC 7617 2',
    passwordNotShown: 'RFC 7617 2',
    passwordWrong: 'RFC 7617 2',
  }),
  ...each(['list', 'token', 'authorize'], { tooManyFailures: 'RFC 6585 4' }),
  ...each(['authorize'], {
    parameterDoubled: 'RFC 6749 3.1',
    clientUnknown: 'RFC 6749 4.1.2.1',
    redirectUriUnknown: 'RFC 6749 3.1.2.4',
    responseTypeUnknown: 'RFC 6749 3.1.1',
    // The server must first know who the user is; how, is left to it.
    passwordWrong: 'RFC 6749 3.1',
  }),
  ...each(['redeem', 'refresh'], {
    parameterDoubled: 'RFC 6749 3.2',
    clientUnknown: 'RFC 6749 5.2',
  }),
  ...each(['redeem'], {
    codeUnknown: 'RFC 6749 5.2',
    codeUsed: 'RFC 6749 4.1.2',
    codeExpired: 'RFC 6749 4.1.2',
    redirectUriDiffers: 'RFC 6749 4.1.3',
  }),
  ...each(['refresh'], { refreshTokenUnknown: 'RFC 6749 5.2' }),
};
const PROOF: Sections = {
  proofMissing: 'RFC 9449 4.3',
  proofAlgorithmUnknown: 'RFC 9449 4.3',
  proofUnreadable: 'RFC 9449 4.2',
  proofSignatureWrong: 'RFC 9449 4.3',
  proofForAnotherRequest: 'RFC 9449 4.3',
  proofTimeOff: 'RFC 9449 11.1',
  proofUsed: 'RFC 9449 11.1',
};
const SIGNED: Sections = {
  credentialsMissing: 'RFC 5849 3.5.1',
  credentialsUnreadable: 'RFC 5849 3.5.1',
  parameterDoubled: 'RFC 5849 3.2',
  parameterMissing: 'RFC 5849 3.1',
  signatureMethodUnknown: 'RFC 5849 3.2',
  versionUnknown: 'RFC 5849 3.1',
  timestampUnreadable: 'RFC 5849 3.3',
  consumerUnknown: 'RFC 5849 3.2',
  tokenUnknown: 'RFC 5849 3.2',
  signatureWrong: 'RFC 5849 3.4',
  timestampOff: 'RFC 5849 3.3',
  nonceUsed: 'RFC 5849 3.3',
};
const withoutToken = only(BEARER, (key) => !key.startsWith('token '));
const SECTIONS: Readonly<Record<string, Sections>> = {
  bearer: BEARER,
  'short-expiry': { ...BEARER, 'list tokenExpired': 'RFC 6750 3.1' },
  revocation: {
    ...BEARER,
    'list tokenRevoked': 'RFC 7009 2.1',
    'refresh refreshTokenRevoked': 'RFC 6749 5.2',
    ...each(['revoke'], {
      parameterDoubled: 'RFC 6749 3.2',
      clientUnknown: 'RFC 6749 5.2',
      nothingReturned: 'RFC 7009 2.1',
    }),
    // To take all back is asked for by no specification.
    ...each(['revoke-all'], { tooManyFailures: 'RFC 6585 4', passwordWrong: null }),
  },
  scope: { ...BEARER, 'list scopeTooSmall': 'RFC 6750 3.1' },
  rotation: {
    ...BEARER,
    'list tokenRevoked': 'RFC 9700 4.14.2',
    'list tokenExpired': 'RFC 6750 3.1',
    'refresh refreshTokenRevoked': 'RFC 9700 4.14.2',
    'refresh refreshTokenReused': 'RFC 9700 4.14.2',
  },
  audience: { ...BEARER, 'list tokenForAnotherApi': 'RFC 8707 2' },
  'address-binding': {
    ...BEARER,
    'list addressDiffers': null,
    'refresh refreshAddressDiffers': null,
  },
  'hashed-tokens': BEARER,
  oauth1: {
    ...each(['list', 'initiate', 'exchange'], SIGNED),
    'initiate callbackUnknown': 'RFC 5849 2.1',
    ...each(['authorize-temporary'], {
      temporaryUnknown: 'RFC 5849 2.2',
      tooManyFailures: 'RFC 6585 4',
      passwordWrong: 'RFC 5849 2.2',
    }),
    'exchange verifierWrong': 'RFC 5849 2.3',
  },
  pkce: {
    ...withoutToken,
    ...each(['authorize'], {
      challengeUnreadable: 'RFC 7636 4.4.1',
      challengeMethodUnknown: 'RFC 7636 4.4.1',
    }),
    ...each(['redeem'], {
      verifierMissing: 'RFC 7636 4.6',
      verifierWrong: 'RFC 7636 4.6',
      verifierUnasked: 'RFC 9700 4.8.2',
    }),
  },
  dpop: {
    ...withoutToken,
    ...each(['list', 'redeem', 'refresh'], PROOF),
    // The nonce of an authorization server, and that of a resource server.
    ...each(['redeem', 'refresh'], { proofNonceWrong: 'RFC 9449 8' }),
    ...each(['list'], {
      proofNonceWrong: 'RFC 9449 9',
      boundTokenAsBearer: 'RFC 9449 7.2',
      tokenOfAnotherKey: 'RFC 9449 7.1',
      proofForAnotherToken: 'RFC 9449 7.1',
    }),
    'redeem codeOfAnotherKey': 'RFC 9449 10',
    'refresh refreshTokenOfAnotherKey': 'RFC 9449 5',
  },
};

describe('each refusal names the section that asks for it', () => {
  test.each(DEFENCES.map(([id]) => id))('%s', async (id) => {
    expect(Object.fromEntries(await told(id))).toEqual(SECTIONS[id]);
  });
});
test('a defence names the specification that it is of', async () => {
  const all = await Promise.all(
    DEFENCES.map(async ([id]) => [id, (await loadDefence(id)).rfc] as const),
  );
  expect(Object.fromEntries(all)).toEqual({
    bearer: 'RFC 6750',
    'short-expiry': 'RFC 6750 5.3',
    revocation: 'RFC 7009 2',
    scope: 'RFC 6749 3.3',
    rotation: 'RFC 9700 4.14.2',
    audience: 'RFC 8707 2',
    'address-binding': null,
    'hashed-tokens': 'RFC 6819 5.1.4.1.3',
    oauth1: 'RFC 5849',
    pkce: 'RFC 7636',
    dpop: 'RFC 9449',
  });
});
