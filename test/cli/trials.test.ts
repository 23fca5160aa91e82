import { execFile } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/cli/report.ts';
import { ARTICLE_TOKEN } from '../../src/model/env.ts';
import { SCENARIOS } from '../../src/model/scenarios/index.ts';

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
/** Runs the real command in a process of its own. */
const run = (args: readonly string[], preload: readonly string[] = []): Promise<Ran> =>
  new Promise((resolve) => {
    const imports = ['tsx', ...preload].flatMap((one) => ['--import', one]);
    execFile(
      process.execPath,
      [...imports, 'src/cli/trials.ts', ...args],
      { timeout: 60_000 },
      (error, stdout, stderr) => {
        resolve({
          code: typeof error?.code === 'number' ? error.code : error ? -1 : 0,
          stdout,
          stderr,
        });
      },
    );
  });

describe('all scenarios, as JSON', () => {
  let ran: Ran;
  let reports: readonly Report[];
  const the = (id: string): Report => {
    const found = reports.find((one) => one.id === id);
    if (!found) throw new Error(`No report on ${id}.`);
    return found;
  };
  beforeAll(async () => {
    ran = await run(['--json']);
    reports = JSON.parse(ran.stdout) as Report[];
  }, 60_000);

  it('plays every scenario, in the order of the story, and all are met', () => {
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(reports.map(({ id }) => id)).toEqual(SCENARIOS.map(({ id }) => id));
    expect(reports.filter(({ met }) => !met)).toEqual([]);
  });

  it('has the fields of the contract, and no others', () => {
    for (const report of reports) {
      expect(Object.keys(report)).toEqual([
        'id',
        'title',
        'lines',
        'exchanges',
        'steps',
        'expected',
        'met',
      ]);
      expect(report.title).not.toBe(report.id);
      expect(report.exchanges).toHaveLength(report.expected.length);
      for (const { request, response } of report.exchanges) {
        expect(Object.keys(request)).toEqual(['method', 'url', 'headers', 'body']);
        expect(Object.keys(response)).toEqual(['status', 'headers', 'body']);
      }
      for (const step of report.steps)
        expect(Object.keys(step)).toEqual(['id', 'actor', 'state', 'guard', 'reason']);
    }
  });

  it("tells a scenario's own part alone", () => {
    expect(the('trial-4').exchanges).toHaveLength(1);
    expect(the('trial-4').steps.map(({ id }) => id)).not.toContain('r1.client.anonymous');
    expect(the('trial-4').exchanges[0]?.request).toEqual(the('trial-1').exchanges[0]?.request);
  });

  it("speaks the article's lines and hands out the article's token", () => {
    expect(the('trial-1').lines).toContainEqual({
      speaker: 'API',
      text: "Sorry, I don't know you.",
    });
    expect(the('trial-3').lines).toContainEqual({
      speaker: 'API',
      text: `Ok. Access Granted, Blink Wiki. Here is your facility ID ${ARTICLE_TOKEN}.`,
    });
    const { access_token } = JSON.parse(the('trial-3').exchanges[0]?.response.body ?? '{}') as {
      access_token?: string;
    };
    expect(access_token).toBe(ARTICLE_TOKEN);
    const speakers = reports.flatMap(({ lines }) => lines.map(({ speaker }) => speaker));
    expect([...new Set(speakers)].sort()).toEqual(['API', 'Narrator', 'Unknown']);
    const texts = reports.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
    expect(texts).not.toMatch(/\{\w+\}/);
  });

  it('names the guard and the reason of each decision', () => {
    expect(the('expired-token').steps).toContainEqual({
      id: 'r3.api.refusing',
      actor: 'api',
      state: 'refusing',
      guard: 'tokenExpired',
      reason: 'token-expired',
    });
  });

  it('shows that owner and impostor send the same headers and get the same answer', () => {
    const [owner, impostor] = the('stolen-token').exchanges;
    expect(impostor?.request.headers).toEqual(owner?.request.headers);
    expect(impostor?.response).toEqual(owner?.response);
  });
});

it('prints dialogue, exchange and path of the scenarios asked for', async () => {
  const { code, stdout } = await run(['trial-4', 'trial-1']);
  expect(code).toBe(0);
  expect(stdout.indexOf('(trial-4)')).toBeLessThan(stdout.indexOf('(trial-1)'));
  expect(stdout).not.toContain('(trial-2)');
  expect(stdout).toContain("API: Sorry, I don't know you.");
  expect(stdout).toContain('-> GET /api/helicopters');
  expect(stdout).toContain('<- 401');
  expect(stdout).toContain('WWW-Authenticate: Bearer realm="helicopters"');
  expect(stdout).toContain('refusing [credentialsMissing]');
}, 60_000);

it('exits 1 when an expectation is not met', async () => {
  const { code, stdout } = await run(['trial-1', '--json'], ['./test/cli/spoiled.ts']);
  expect(code).toBe(1);
  expect((JSON.parse(stdout) as Report[]).map(({ met }) => met)).toEqual([false]);
}, 60_000);

it('exits 2 at an unknown scenario and lists the known ones', async () => {
  const { code, stdout, stderr } = await run(['trial-6', '--json']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('trial-6');
  for (const { id } of SCENARIOS) expect(stderr).toContain(id);
}, 60_000);

it('exits 2 at an unknown flag and says how it is used; --help is no fault', async () => {
  const [wrong, help] = await Promise.all([run(['--jsn']), run(['--help'])]);
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain("Unknown option '--jsn'");
  expect(wrong.stderr).toContain('Usage:');
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain('Usage:');
}, 60_000);
