/** What Slack knows of a person: the locale for buttons, and whether they may manage digests here. */
import type { TenantId } from '../../model/ids.ts';
import type { Clock, Logger } from '../../ports/clock.ts';
import type { Clients } from './clients.ts';
import { sortFailure } from './failures.ts';
import { PROFILE_TTL_MS, PROFILE_WAIT_MS } from './limits.ts';

export interface People {
  /** The locale, asked for at most once an hour; undefined where Slack is slow or silent. */
  locale(token: string, tenant: TenantId, user: string): Promise<string | undefined>;
  /** what is known without asking: for acknowledgements */
  knownLocale(tenant: TenantId, user: string): string | undefined;
  /** Admins and owners of the workspace, the channel's creator, and everybody in their own direct messages; asked
   *  anew every time. Nobody where Slack does not say. */
  isManager(token: string, channel: string, user: string): Promise<boolean>;
}

/** People remembered at a time. */
const PEOPLE_MAX = 20_000;

export function createPeople(clients: Clients, clock: Clock, log: Logger): People {
  const seen = new Map<string, { readonly locale: string | undefined; readonly at: number }>();

  async function ask(token: string, key: string, user: string): Promise<string | undefined> {
    const info = await clients.call('lookups', token, (client) => client.users.info({ user, include_locale: true }));
    if (seen.size >= PEOPLE_MAX) seen.clear();
    seen.set(key, { locale: info.user?.locale, at: clock.now() });
    return info.user?.locale;
  }

  const fresh = (key: string) => {
    const known = seen.get(key);
    return known !== undefined && clock.now() - known.at < PROFILE_TTL_MS ? known : undefined;
  };
  const unknown = (error: unknown) => {
    log.debug({ failure: sortFailure(error).code }, 'Slack did not say who this is');
    return undefined;
  };

  return {
    async locale(token, tenant, user) {
      const key = `${tenant} ${user}`;
      const known = fresh(key);
      if (known !== undefined) return known.locale;
      const enough = new AbortController();
      const asked = ask(token, key, user).catch(unknown);
      const late = clock.sleep(PROFILE_WAIT_MS, enough.signal).then(
        () => undefined,
        () => undefined,
      );
      const locale = await Promise.race([asked, late]);
      enough.abort();
      return locale;
    },
    knownLocale: (tenant, user) => fresh(`${tenant} ${user}`)?.locale,
    async isManager(token, channel, user) {
      if (channel.startsWith('D')) return true;
      const info = await clients.call('lookups', token, (client) => client.users.info({ user })).catch(unknown);
      const { is_admin: admin, is_owner: owner, is_primary_owner: primary } = info?.user ?? {};
      if (admin === true || owner === true || primary === true) return true;
      const place = await clients
        .call('lookups', token, (client) => client.conversations.info({ channel }))
        .catch(unknown);
      return place?.channel?.creator === user;
    },
  };
}
