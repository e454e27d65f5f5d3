import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ClockBase, ReplicaOptions } from './replica.ts';

/** Replica processes that are killed with -9 and started again. */
export class Fleet {
  readonly #size: number;
  readonly #options: (number: number) => ReplicaOptions;
  readonly #running = new Set<ChildProcess>();
  readonly #ready = new WeakSet<ChildProcess>();
  #started = 0;
  #down = true;
  /** kills by us and by the replicas themselves */
  kills = 0;

  constructor(size: number, options: (number: number) => ReplicaOptions) {
    this.#size = size;
    this.#options = options;
  }

  start(): void {
    this.#down = false;
    while (this.#running.size < this.#size) this.#spawn();
  }

  /** -9 to one that is at work; another takes its place. */
  killOne(index: number): void {
    const ready = [...this.#running].filter((child) => this.#ready.has(child));
    ready[index % Math.max(1, ready.length)]?.kill('SIGKILL');
  }

  /** -9 to all of them, and none comes back until `start`. */
  async killAll(): Promise<void> {
    this.#down = true;
    const gone = [...this.#running].map((child) => once(child, 'exit'));
    for (const child of this.#running) child.kill('SIGKILL');
    await Promise.all(gone);
  }

  /** Waits until nobody holds a lease, so that the clock may jump; none comes back until `thaw`. */
  async freeze(): Promise<void> {
    this.#down = true;
    await Promise.all(
      [...this.#running].map(async (child) => {
        const ended = Promise.race([once(child, 'exit'), frozen(child)]);
        // One that is still starting does not listen yet.
        if (this.#ready.has(child)) child.send('freeze', () => {});
        else child.kill('SIGKILL');
        await ended;
      }),
    );
  }

  thaw(base: ClockBase): void {
    for (const child of this.#running) child.send(base, () => {});
    this.start();
  }

  #spawn(): void {
    const script = fileURLToPath(new URL('replica.ts', import.meta.url));
    const options = this.#options(this.#started++);
    const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(options)], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#running.add(child);
    child.on('message', (message) => message === 'ready' && this.#ready.add(child));
    child.once('exit', () => {
      this.#running.delete(child);
      this.kills += 1;
      if (!this.#down) this.#spawn();
    });
  }
}

const frozen = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.on('message', (message) => message === 'frozen' && resolve());
  });
