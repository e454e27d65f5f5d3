/** Settings → a connection and the tokens for it. What is missing or refused is named, with the remedy. */
import type { Authorize } from '@slack/bolt';
import { messageOf, UserError } from '../../errors.ts';
import type { TenantId } from '../../model/ids.ts';
import type { Clock, Logger } from '../../ports/clock.ts';
import type { SecretStore, Stores } from '../../ports/stores.ts';
import type { Clients } from './clients.ts';
import type { SlackConfig } from './config.ts';
import type { Connection } from './connection.ts';
import { sortFailure } from './failures.ts';
import { createHttp } from './http.ts';
import type { Departures } from './listeners.ts';
import { oneRefresher } from './rotation.ts';
import { createSeal, type Seal } from './seal.ts';
import { createSocket } from './socket.ts';
import { fromTenant, INSTALLATION_PREFIX, installationStore, toTenant } from './workspaces.ts';

interface Needs {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface Connected {
  readonly connection: Connection;
  /** a failure for which `isNotInstalled` is false says nothing about the workspace: the store may be away */
  readonly authorize: Authorize<boolean>;
  readonly departures: Departures;
  /** Before anything is taken in. @throws UserError that names a setting which cannot work */
  check(): Promise<void>;
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
    return { connection: createSocket(config, appToken, clock, log), ...single(botToken, clients, log, forget) };
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
    return { connection: createHttp(config, secret, log), ...single(botToken, clients, log, forget) };
  }
  if (config.botToken !== undefined) {
    throw new UserError(
      'slack-token',
      'Set either SLACK_BOT_TOKEN (one workspace) or SLACK_CLIENT_ID (several), not both.',
    );
  }
  const seal = createSeal(config.oauth.encryptionKey);
  const installations = installationStore(stores.secrets, seal, clock);
  const store = oneRefresher(installations, stores.once, clock);
  const connection = createHttp(config, secret, log, store);
  const { installer } = connection.receiver;
  if (installer === undefined) throw new Error('Bolt made no installer although OAuth is set up');
  const remove = async (tenant: TenantId) => store.deleteInstallation?.(fromTenant(tenant));
  return {
    connection,
    authorize: (source) => installer.authorize(source),
    check: () => checkKey(stores.secrets, seal),
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
  log: Logger,
  forget: (tenant: TenantId) => Promise<void>,
): Omit<Connected, 'connection'> {
  const bury = async () => clients.bury(botToken);
  return {
    check: () => introduce(clients, botToken, log),
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

/** Installations looked at before the key is called wrong; single ones may be damaged. */
const CHECKED_MAX = 20;

/** A wrong key would look like workspaces that left, one after the other. */
async function checkKey(secrets: SecretStore, seal: Seal): Promise<void> {
  const names = (await secrets.keys(INSTALLATION_PREFIX)).slice(0, CHECKED_MAX);
  let reason: string | undefined;
  for (const name of names) {
    try {
      const sealed = await secrets.get(name);
      if (sealed !== undefined) seal.open(name, sealed);
      return;
    } catch (error) {
      reason ??= messageOf(error);
    }
  }
  if (reason === undefined) return;
  throw new UserError(
    'slack-encryption-key',
    `SLACK_ENCRYPTION_KEY cannot open what is stored: ${reason}. Set the key that was set when the workspaces installed Parley; if it is lost, each of them has to install it again, with an empty store.`,
  );
}

/** Asks Slack who we are: a refused token ends the start, a silent Slack does not. */
async function introduce(clients: Clients, botToken: string, log: Logger): Promise<void> {
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
