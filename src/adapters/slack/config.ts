/** What this adapter has to be told. `config.ts` of the whole program reads it from the environment. */
export interface SlackConfig {
  readonly mode: 'socket' | 'http';
  /** `xoxb-…`; absent when workspaces install the app themselves (`oauth`) */
  readonly botToken?: string;
  /** `xapp-…` with `connections:write`; Socket Mode only */
  readonly appToken?: string;
  /** HTTP mode only */
  readonly signingSecret?: string;
  /** HTTP mode only; 0 = any free port */
  readonly port?: number;
  readonly host?: string;
  /** ends in `/api/`; another one than Slack's is for tests */
  readonly apiUrl?: string;
  /** several workspaces; HTTP mode only */
  readonly oauth?: SlackOAuthConfig;
}

interface SlackOAuthConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  /** signs the state of an installation in progress */
  readonly stateSecret: string;
  /** 32 bytes in hex or base64: what tokens are encrypted with at rest */
  readonly encryptionKey: string;
  /** where Slack sends people back to; default: what is entered in the app's settings */
  readonly redirectUri?: string;
}
