import type { Place } from '../../model/invocation.ts';
import type { Clock } from '../../ports/clock.ts';

/** One digest to send, in the lane of its workspace. */
export interface LaneJob {
  readonly place: Place;
  /** resolves with how long the workspace asked us to wait, ms */
  readonly run: () => Promise<number>;
}

interface Lane {
  readonly platform: Place['platform'];
  readonly jobs: LaneJob[];
  /** clock time before which nothing may be posted here */
  readyAt: number;
  busy: boolean;
}

/** Least time between two digests of one workspace and of one platform, ms. Slack: about one message a second and
 *  channel, and each workspace has its own limits. Discord: 50 requests a second for the whole bot, which answers need too. */
const SPACING_MS: Readonly<Record<Place['platform'], { readonly lane: number; readonly platform: number }>> = {
  slack: { lane: 1_000, platform: 20 },
  discord: { lane: 250, platform: 50 },
  console: { lane: 0, platform: 0 },
};
/** Digests under way at once. */
const WORKERS = 16;
/** A worker that waits looks around again after so long: a lane that is free sooner may have come. */
const NAP_MAX_MS = 1_000;

/** Sends digests at a pace that platforms allow: one at a time per workspace, workspaces in turn. */
export class Lanes {
  readonly #clock: Clock;
  readonly #lanes = new Map<string, Lane>();
  readonly #platformReadyAt = new Map<Place['platform'], number>();
  readonly #workers = new Set<Promise<void>>();
  #waiting = 0;
  #stopped = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Jobs that have not begun. */
  get waiting(): number {
    return this.#waiting;
  }

  add(job: LaneJob): void {
    const { platform, tenant } = job.place;
    const key = `${platform}\0${tenant}`;
    const lane = this.#lanes.get(key) ?? { platform, jobs: [], readyAt: 0, busy: false };
    lane.jobs.push(job);
    this.#lanes.set(key, lane);
    this.#waiting += 1;
    if (this.#workers.size < WORKERS) {
      const worker: Promise<void> = this.#work().finally(() => this.#workers.delete(worker));
      this.#workers.add(worker);
    }
  }

  /** Resolves when nothing waits and nothing is under way. */
  async idle(): Promise<void> {
    while (this.#workers.size > 0) await Promise.all(this.#workers);
  }

  /** Begins nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.idle();
  }

  async #work(): Promise<void> {
    for (let lane = this.#next(); lane !== undefined && !this.#stopped; lane = this.#next()) {
      lane.busy = true;
      const wait = Math.max(lane.readyAt, this.#platformReadyAt.get(lane.platform) ?? 0) - this.#clock.now();
      if (wait > 0) await this.#clock.sleep(Math.min(wait, NAP_MAX_MS));
      else await this.#run(lane);
      lane.busy = false;
    }
  }

  async #run(lane: Lane): Promise<void> {
    const job = lane.jobs.shift();
    if (job === undefined) return;
    this.#waiting -= 1;
    const now = this.#clock.now();
    const spacing = SPACING_MS[lane.platform];
    this.#platformReadyAt.set(lane.platform, now + spacing.platform);
    lane.readyAt = now + spacing.lane;
    const asked = await job.run();
    lane.readyAt = Math.max(lane.readyAt, this.#clock.now() + asked);
  }

  /** The free lane that may post soonest; lanes that have nothing to do are forgotten once their wait is over. */
  #next(): Lane | undefined {
    let best: Lane | undefined;
    for (const [key, lane] of this.#lanes) {
      if (lane.busy) continue;
      if (lane.jobs.length === 0) {
        if (lane.readyAt <= this.#clock.now()) this.#lanes.delete(key);
      } else if (best === undefined || lane.readyAt < best.readyAt) best = lane;
    }
    return best;
  }
}
