import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeDiscord } from '../peers/discord/fake-discord.ts';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, type SlackPeer, startSlackPeer, TEAM } from '../peers/slack/peer.ts';
import { deliverCommand } from '../peers/slack/requests.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runProgram, startProgram } from '../support/program.ts';

// Programs are started here: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

/** One structured log line. */
type Line = Readonly<Record<string, unknown>> & { readonly msg: string };

function run(env: Readonly<Record<string, string>>) {
  const child = startProgram('src/main.ts', [], { HEALTH_PORT: '0', ...env });
  const lines: Line[] = [];
  const waiting = new Set<() => void>();
  const reader = createInterface({ input: child.stderr });
  reader.on('line', (line) => {
    lines.push(line.startsWith('{') ? (JSON.parse(line) as Line) : { msg: line });
    for (const look of waiting) look();
  });
  const logged = (message: string) =>
    new Promise<Line>((resolve, reject) => {
      const look = () => {
        const found = lines.find(({ msg }) => msg.startsWith(message));
        if (found !== undefined) resolve(found);
      };
      waiting.add(look);
      child.once('close', () =>
        reject(new Error(`ended without “${message}”: ${lines.map(({ msg }) => msg).join('\n')}`)),
      );
      look();
    });
  return { child, lines, logged };
}

describe('npm start with Slack and Discord', () => {
  let slack: SlackPeer;
  let discord: FakeDiscord;
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(async () => {
    slack = await startSlackPeer();
    discord = await new FakeDiscord().start();
    folder = temporaryFolder();
  });
  afterEach(async () => {
    await slack.close();
    await discord.stop();
    folder.remove();
  });
  const slackEnv = () => ({
    SLACK_MODE: 'http',
    SLACK_PORT: '0',
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.proxy.apiUrl,
    DATA_DIR: folder.path,
  });
  const discordEnv = () => ({
    DISCORD_TOKEN: discord.token,
    DISCORD_APP_ID: discord.bot.id,
    DISCORD_API_URL: discord.apiUrl,
  });

  it('answers on both, is ready, counts, and on SIGTERM drains and exits 0', async () => {
    const { child, lines, logged } = run({ ...slackEnv(), ...discordEnv() });
    const { healthPort } = await logged('Parley starts');
    const { port } = await logged('Slack is connected (HTTP)');
    await logged('Discord is connected');
    const health = async (path: string) => (await fetch(`http://127.0.0.1:${healthPort}${path}`)).text();
    expect(await health('/healthz')).toBe('ok');
    expect(await health('/readyz')).toBe('ready');

    const responded = new Promise<string>((resolve) => {
      const before = slack.proxy.onRespond;
      slack.proxy.onRespond = (id, body) => {
        before?.(id, body);
        resolve(JSON.stringify(body));
      };
    });
    const fields = {
      command: '/talks',
      text: 'who attended riyadh',
      response_url: slack.proxy.responseUrl(slack.stage.grant(slack.ben.id, slack.channel)),
      trigger_id: 'trigger.1',
      user_id: slack.ben.id,
      team_id: TEAM,
      channel_id: slack.channel,
      channel_name: 'policy-desk',
      api_app_id: 'A1',
      is_enterprise_install: 'false',
    };
    await deliverCommand(`http://127.0.0.1:${port}/slack/events`, fields, { secret: SIGNING_SECRET });
    expect(await responded).toMatch(/Lavro[vw]/);

    const anna = discord.addUser('anna');
    const asked = discord.slash(anna, 'talks', [{ type: 3, name: 'question', value: 'who attended riyadh' }]);
    await asked.ack;
    expect(await health('/metrics')).toContain('parley_answers_total{kind="answer"}');

    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(lines.at(-1)?.msg).toBe('Parley has stopped');
    expect(JSON.stringify(lines)).not.toContain(BOT_TOKEN);
  });

  it('a token that the platform refuses is named with the remedy; the process ends with 1', async () => {
    slack.proxy.overrides.set('auth.test', () => ({ ok: false, error: 'invalid_auth' }));
    const { code, err } = await runProgram('src/main.ts', [], { env: { HEALTH_PORT: '0', ...slackEnv() } });
    expect(code).toBe(1);
    expect(err).toMatch(/parley: .*SLACK_BOT_TOKEN/);
    expect(err).not.toContain('bug');
  });

  it('goes on while Slack is out of reach, says so, and can be stopped', async () => {
    const { child, logged } = run({
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: 'http://127.0.0.1:1/api/',
      DATA_DIR: folder.path,
    });
    const { healthPort } = await logged('Parley starts');
    await logged('Slack is out of reach');
    const ready = await fetch(`http://127.0.0.1:${healthPort}/readyz`);
    expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining('not ready: slack is')]);
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});

it('ends when npm ends, whose shell passes no signal on', async () => {
  const folder = temporaryFolder();
  const script = `"${process.execPath}" --import tsx src/main.ts & echo $!; wait`;
  const shell = spawn('sh', ['-c', script], {
    env: {
      PATH: process.env['PATH'] ?? '',
      npm_lifecycle_event: 'start',
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: 'http://127.0.0.1:1/api/',
      HEALTH_PORT: '0',
      DATA_DIR: folder.path,
    },
  });
  let [log, stopped] = ['', false];
  for await (const line of createInterface({ input: shell.stderr })) {
    log += `${line}\n`;
    if (stopped || !line.includes('Parley starts')) continue;
    stopped = true;
    shell.kill('SIGKILL');
  }
  expect(log).toContain('the end of npm');
  expect(log).toContain('Parley has stopped');
  folder.remove();
});

it('half settings are named with the remedy', async () => {
  const { code, err } = await runProgram('src/main.ts', [], { env: { SLACK_BOT_TOKEN: 'xoxb-1' } });
  expect(code).toBe(1);
  expect(err).toMatch(/^parley: Slack is half configured.*SLACK_APP_TOKEN \(xapp/);
});
