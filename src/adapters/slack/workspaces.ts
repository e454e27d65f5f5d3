/** Which workspace is which tenant, and with which token it is spoken to. */
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { type TenantId, tenantId } from '../../model/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SecretStore } from '../../ports/stores.ts';
import type { Seal } from './seal.ts';

/** What tells workspaces apart; of an organisation-wide installation also the organisation. */
export interface WorkspaceIds {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly isEnterpriseInstall?: boolean | undefined;
}

/** `T1`, or `E1/T1` where the organisation installed the app: all that is needed to find its token again. */
export function toTenant({ teamId, enterpriseId, isEnterpriseInstall }: WorkspaceIds): TenantId {
  const team = teamId ?? '';
  return tenantId(isEnterpriseInstall === true && enterpriseId !== undefined ? `${enterpriseId}/${team}` : team);
}

export function fromTenant(tenant: TenantId): InstallationQuery<boolean> {
  const [first, team] = tenant.split('/');
  return team === undefined
    ? { teamId: first ?? '', enterpriseId: undefined, isEnterpriseInstall: false }
    : { teamId: team, enterpriseId: first ?? '', isEnterpriseInstall: true };
}

export const INSTALLATION_PREFIX = 'slack:installation:';

/** A workspace that has not installed us, or no longer; any other failure to find its token says nothing about that. */
class NotInstalledError extends Error {
  constructor(name: string) {
    super(`${name} is not installed`);
    this.name = 'NotInstalledError';
  }
}

/** Bolt wraps what the store threw, more than once. */
export function isNotInstalled(error: unknown): boolean {
  if (error instanceof NotInstalledError) return true;
  return error instanceof Error && error.cause !== undefined && isNotInstalled(error.cause);
}

/** Installations as Bolt wants them stored, encrypted in `stores.secrets`. Removing one that is gone is no error. */
export function installationStore(secrets: SecretStore, seal: Seal, clock: Clock): InstallationStore {
  return {
    async storeInstallation(installation) {
      const name = nameOf(installation);
      await secrets.put(name, seal.seal(name, JSON.stringify(installation)), clock.now());
    },
    async fetchInstallation(query) {
      const name = nameOf(query);
      const sealed = await secrets.get(name);
      if (sealed === undefined) throw new NotInstalledError(name);
      return JSON.parse(seal.open(name, sealed)) as Installation<'v2', false>;
    },
    async deleteInstallation(query) {
      await secrets.remove(nameOf(query));
    },
  };
}

function nameOf(of: Installation | InstallationQuery<boolean>): string {
  const enterprise = 'enterprise' in of ? of.enterprise?.id : 'enterpriseId' in of ? of.enterpriseId : undefined;
  const team = 'team' in of ? of.team?.id : 'teamId' in of ? of.teamId : undefined;
  const id = of.isEnterpriseInstall === true ? enterprise : team;
  if (id === undefined || id === '') throw new Error('an installation without a workspace');
  return `${INSTALLATION_PREFIX}${id}`;
}
