/** Settings → a connection and the tokens for it. What is missing or refused is named, with the remedy. */
import type { Authorize } from '@slack/bolt';
import { UserError } from '../../errors.ts';
import type { TenantId } from '../../model/ids.ts';
import type { Clock, Logger } from '../../ports/clock.ts';
import type { Stores } from '../../ports/stores.ts';
import type { Clients } from './clients.ts';
import type { SlackConfig } from './config.ts';
import type { Connection } from './connection.ts';
import { sortFailure } from './failures.ts';
import { createHttp } from './http.ts';
import type { Departures } from './listeners.ts';
import { createSeal } from './seal.ts';
import { createSocket } from './socket.ts';
import { fromTenant, installationStore, toTenant } from './workspaces.ts';

interface Needs {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface Connected {
  readonly connection: Connection;
  readonly authorize: Authorize<boolean>;
  readonly departures: Departures;
}

export function connect(config: SlackConfig, { stores, clock, log }: Needs, clients: Clients): Connected {
  const forget = async (tenant: TenantId) => {
    log.info({ tenant }, 'a workspace removed Parley: its data is deleted');
    await stores.forget(tenant);
  };
  if (config.mode === 'socket') {
    const botToken = required(
      config.botToken,
      'SLACK_BOT_TOKEN',
      'OAuth & Permissions → Bot User OAuth Token (xoxb-…)',
    );
    const appToken = required(config.appToken, 'SLACK_APP_TOKEN', 'Basic Information → App-Level Tokens (xapp-…)');
    if (config.oauth !== undefined) {
      throw new UserError(
        'slack-mode',
        'Several workspaces (SLACK_CLIENT_ID) need SLACK_MODE=http: Socket Mode serves one.',
      );
    }
    return { connection: createSocket(config, appToken, clock, log), ...single(botToken, clients, forget) };
  }
  const secret = required(
    config.signingSecret,
    'SLACK_SIGNING_SECRET',
    'Basic Information → App Credentials → Signing Secret',
  );
  if (config.oauth === undefined) {
    const botToken = required(
      config.botToken,
      'SLACK_BOT_TOKEN',
      'OAuth & Permissions → Bot User OAuth Token (xoxb-…)',
    );
    return { connection: createHttp(config, secret, log), ...single(botToken, clients, forget) };
  }
  if (config.botToken !== undefined) {
    throw new UserError(
      'slack-token',
      'Set either SLACK_BOT_TOKEN (one workspace) or SLACK_CLIENT_ID (several), not both.',
    );
  }
  const store = installationStore(stores.secrets, createSeal(config.oauth.encryptionKey), clock);
  const connection = createHttp(config, secret, log, store);
  const { installer } = connection.receiver;
  if (installer === undefined) throw new Error('Bolt made no installer although OAuth is set up');
  const remove = async (tenant: TenantId) => store.deleteInstallation?.(fromTenant(tenant));
  return {
    connection,
    authorize: (source) => installer.authorize(source),
    departures: {
      revoked: remove,
      uninstalled: async (tenant) => {
        await remove(tenant);
        await forget(tenant);
      },
    },
  };
}

/** One workspace, one token. */
function single(
  botToken: string,
  clients: Clients,
  forget: (tenant: TenantId) => Promise<void>,
): Omit<Connected, 'connection'> {
  const bury = async () => clients.bury(botToken);
  return {
    authorize: async ({ teamId, enterpriseId }) => ({
      botToken,
      ...(teamId === undefined ? {} : { teamId }),
      ...(enterpriseId === undefined ? {} : { enterpriseId }),
    }),
    departures: {
      revoked: bury,
      uninstalled: async (tenant) => {
        await bury();
        await forget(tenant);
      },
    },
  };
}

function required(value: string | undefined, name: string, where: string): string {
  if (value !== undefined && value !== '') return value;
  throw new UserError('slack-config', `${name} is missing. Find it at api.slack.com/apps → your app → ${where}.`);
}

/** Asks Slack who we are: a refused token ends the start, a silent Slack does not. */
export async function introduce(clients: Clients, botToken: string, log: Logger): Promise<void> {
  try {
    const self = await clients.call('lookups', botToken, (client) => client.auth.test());
    log.info({ team: self.team, tenant: toTenant({ teamId: self.team_id }), bot: self.user_id }, 'Slack knows us');
  } catch (error) {
    const failure = sortFailure(error);
    if (failure.kind !== 'dead-token') {
      log.warn({ failure: failure.code }, 'Slack is out of reach; going on without');
      return;
    }
    throw new UserError(
      'slack-bot-token',
      `Slack refuses SLACK_BOT_TOKEN (${failure.code}). Take the one that begins with xoxb-: api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token; if the app was removed, install it again there.`,
      { cause: error },
    );
  }
}
