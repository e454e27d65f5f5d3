import type { Place } from '../model/invocation.ts';

/** What the managers of a channel decided for it. */
export interface ChannelSettings {
  /** answers to commands are for everybody there, not for the asker alone */
  readonly openAnswers: boolean;
}

/** Settings by channel (platform, tenant, channel), whatever the thread. */
export interface SettingsStore {
  /** undefined where nobody decided anything */
  get(place: Place): Promise<ChannelSettings | undefined>;
  put(place: Place, settings: ChannelSettings, at: number): Promise<void>;
  remove(place: Place): Promise<void>;
}
