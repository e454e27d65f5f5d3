import type { Subscription } from '../../model/digest.ts';
import type { Reply } from '../../model/reply.ts';

/** For when a digest is written. */
export interface BriefingMoment {
  /** the due instant that it stands for, epoch ms */
  readonly slot: number;
  readonly now: number;
  /** earlier slots that it stands for too, because nothing could be sent then */
  readonly missed: number;
}

/** What would be posted, and what a channel will have been told by it. */
export interface Briefing {
  /** undefined = a quiet day of a channel that chose silence */
  readonly reply?: Reply;
  /** fact → content hash, as `stores.told` keeps them */
  readonly facts: ReadonlyMap<string, string>;
}

/** Writes the digest of a subscription; reads stores and corpus, changes nothing. */
export type WriteBriefing = (subscription: Subscription, moment: BriefingMoment) => Promise<Briefing>;
