import { BLINK } from '../model/scenarios/types.ts';
import { CAST, PASSWORD_ROUNDS } from '../model/server/cast.ts';
import type { UserRecord } from '../model/server/stores.ts';

/** A user of the lab, with the password that whoever plays may hand to the client. */
export interface LabUser {
  readonly username: string;
  readonly name: string;
  readonly password: string;
}

/** Those who have an account in the lab. The first is the trials'. */
export const LAB_USERS: readonly LabUser[] = [
  BLINK,
  { username: 'adarotor@mailserver.com', name: 'Ada Rotor', password: 'blade' },
  { username: 'tailfinn@mailserver.com', name: 'Tail Finn', password: 'rudder' },
];

/** Their records, ready hashed. The last may not read the list: the tokens that he gets are too narrow for it. */
export const LAB_CAST: readonly UserRecord[] = [
  ...CAST,
  {
    username: 'adarotor@mailserver.com',
    name: 'Ada Rotor',
    salt: 'efc6336e92e6caf8d68d0749a76a95d5',
    hash: 'ad5c495ec6571676a764accabcddeb43ffd9e362df7da73ca463b30410253506',
    rounds: PASSWORD_ROUNDS,
    scope: 'helicopters:read profile:read',
  },
  {
    username: 'tailfinn@mailserver.com',
    name: 'Tail Finn',
    salt: '27b433cd1ae1339aa5d89a70f80e743a',
    hash: '3b60ed8754024cf4d483b645e4cffb6cf11a81db163bb627f34da20487a21af1',
    rounds: PASSWORD_ROUNDS,
    scope: 'profile:read',
  },
];
