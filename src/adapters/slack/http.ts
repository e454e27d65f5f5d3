/** HTTP mode: signed requests on `/slack/events`, health on `/healthz`, installation on `/slack/install`. */
import type { Server } from 'node:http';
import { HTTPReceiver, type InstallationStore } from '@slack/bolt';
import { messageOf, UserError } from '../../errors.ts';
import type { Logger } from '../../ports/clock.ts';
import { clientOptions } from './clients.ts';
import type { SlackConfig } from './config.ts';
import type { Connection } from './connection.ts';
import { SCOPES } from './manifest.ts';
import { boltLogger } from './redact.ts';

export interface HttpConnection extends Connection {
  readonly receiver: HTTPReceiver;
}

const OK = 200;
const UNAVAILABLE = 503;
const DEFAULT_PORT = 3000;

export function createHttp(
  config: SlackConfig,
  signingSecret: string,
  log: Logger,
  store?: InstallationStore,
): HttpConnection {
  let state: ReturnType<Connection['state']> = 'starting';
  let server: Server | undefined;
  const { oauth } = config;
  const receiver = new HTTPReceiver({
    signingSecret,
    logger: boltLogger(log),
    customRoutes: [
      {
        path: '/healthz',
        method: 'GET',
        handler: (_request, response) => {
          response.writeHead(state === 'connected' ? OK : UNAVAILABLE, { 'content-type': 'text/plain' }).end(state);
        },
      },
    ],
    ...(oauth === undefined || store === undefined
      ? {}
      : {
          clientId: oauth.clientId,
          clientSecret: oauth.clientSecret,
          stateSecret: oauth.stateSecret,
          installationStore: store,
          scopes: [...SCOPES],
          ...(oauth.redirectUri === undefined ? {} : { redirectUri: oauth.redirectUri }),
          installerOptions: {
            directInstall: true,
            clientOptions: clientOptions(config.apiUrl, log, 'lookups'),
            ...(oauth.redirectUri === undefined ? {} : { redirectUriPath: new URL(oauth.redirectUri).pathname }),
          },
        }),
  });

  return {
    receiver,
    state: () => state,
    port: () => portOf(server),
    async start() {
      const { port = DEFAULT_PORT, host } = config;
      try {
        server = (await receiver.start({ port, ...(host === undefined ? {} : { host }) })) as Server;
      } catch (error) {
        throw new UserError(
          'slack-port',
          `Slack's HTTP server cannot listen on SLACK_PORT ${port}: ${messageOf(error)}`,
          {
            cause: error,
          },
        );
      }
      state = 'connected';
      log.info({ port: portOf(server) }, 'Slack is connected (HTTP)');
    },
    async stop() {
      state = 'stopped';
      server?.close();
      server?.closeIdleConnections();
    },
    finish: () => server?.closeAllConnections(),
  };
}

function portOf(server: Server | undefined): number | undefined {
  const address = server?.address();
  return typeof address === 'object' && address !== null ? address.port : undefined;
}
