import { STATUS_CODES } from 'node:http';
import { describeServer } from '../model/server/openapi/description.ts';
import { REFUSALS } from './transport.ts';

/** The token server as it stands on a port: what HTTP refuses before it is described with it. */
export const describeHost = (): object =>
  describeServer({
    carrier: Object.values(REFUSALS).map(({ status, code }) => ({
      status,
      code,
      title: STATUS_CODES[status] ?? '',
    })),
  });
