/** What this adapter has to be told. `config.ts` of the whole program reads it from the environment. */
export interface DiscordConfig {
  readonly token: string;
  readonly appId: string;
  /** ends in `/api`; another one than Discord's is for tests */
  readonly apiUrl?: string;
}
