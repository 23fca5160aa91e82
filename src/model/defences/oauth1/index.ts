import { RESOURCES, serve } from '../bearer/resource.ts';
import type { Defence, Operation } from '../types.ts';
import { checkingNonce, checkingSignature, parameter, readingSignature } from './checks.ts';
import { oauth1Client } from './client.ts';
import { LEGS } from './legs.ts';
import { CONSUMER } from './registered.ts';

/** Asks for the list, or for what is known of the user, with a signed request (RFC 5849 3). */
const signedResource: Operation = {
  id: 'list',
  method: 'GET',
  paths: RESOURCES,
  checks: [
    readingSignature(true, 'readingSignature'),
    checkingSignature('token', 'checkingSignature'),
    checkingNonce('checkingNonce'),
  ],
  done: {
    state: 'serving',
    effect: 'readList',
    act: (work) => {
      const row = work.kept.secrets.get(parameter(work, 'oauth_token'));
      work.found.owner = { username: String(row?.['user']), name: String(row?.['name']) };
      return serve(work);
    },
  },
};

/** Each request is signed with secrets that are not in it (RFC 5849). */
export const defence: Defence = {
  id: 'oauth1',
  rfc: 'RFC 5849',
  server: {
    operations: [signedResource, ...LEGS],
    leavesOut: ['token', 'authorize', 'redeem', 'refresh'],
    secrets: [[CONSUMER.key, { kind: 'client', secret: CONSUMER.secret }]],
    challenge: () => [['WWW-Authenticate', 'OAuth realm="helicopters"']],
  },
  client: () => oauth1Client,
  lacks: ['stolen-refresh-token'],
};
