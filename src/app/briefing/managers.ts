import type { Invocation } from '../../model/invocation.ts';

/** Who may set up and change digests: `platform` = whom the platform calls a manager, `everyone`, or user ids; any of them will do. */
export type Managers = readonly string[];

const PLATFORM_MANAGERS = 'platform';
const EVERYONE = 'everyone';

/** Whoever sits at the console has the store in hand anyway. */
export const mayManage = ({ place, user, manager }: Invocation, managers: Managers = [PLATFORM_MANAGERS]): boolean =>
  place.platform === 'console' ||
  managers.some((one) => one === EVERYONE || one === user.id || (one === PLATFORM_MANAGERS && manager));
