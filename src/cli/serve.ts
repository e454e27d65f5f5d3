import { setImmediate as nextTurn } from 'node:timers/promises';
import { startHealth } from '../adapters/health/index.ts';
import { prometheusMetrics } from '../adapters/health/prometheus.ts';
import { warmUp } from '../answering/warm-up.ts';
import { measuredCore } from '../app/measured-core.ts';
import { tenantCore } from '../app/tenant-core.ts';
import { composeCore, openStores, systemClock } from '../compose.ts';
import type { Config } from '../config.ts';
import { messageOf, UserError } from '../errors.ts';
import { createLogger } from '../logging.ts';
import { LANGUAGES } from '../model/language.ts';
import type { Stores } from '../ports/stores.ts';
import { type CorpusSource, followCorpus } from './corpus-source.ts';
import { runDigestLoop } from './digest-loop.ts';
import { EXIT } from './failure.ts';
import { createPlatforms, type Platform } from './platforms.ts';
import { untilSignal } from './signals.ts';
import { openWorkspaces, sharedOnly } from './workspaces.ts';

/** How long a stop may take in all before the process leaves anyway. */
const DRAIN_MAX_MS = 10_000;

/**
 * Runs the chat platforms, the digest loop and the health port until SIGTERM or SIGINT, then drains. Resolves to the exit code.
 * @throws UserError when a platform refuses the configuration, at start or later
 */
export async function serve(config: Config, source: CorpusSource): Promise<number> {
  const log = createLogger(config.logLevel ?? 'info');
  const signals = untilSignal();
  const stops: (() => Promise<unknown>)[] = [];
  try {
    const stores = await openStores(config);
    stops.push(() => stores.close());
    const metrics = prometheusMetrics();
    const { opened, living, close } = await followCorpus(source, { config, stores, log });
    stops.push(close);
    const shared = composeCore({ loaded: opened, stores, log, managers: config.managers });
    const { directory } = source;
    const workspaces = directory === undefined ? sharedOnly(shared) : await openWorkspaces(directory, shared);
    const core = tenantCore((tenant) => workspaces.of(tenant).core);
    const measured = measuredCore(core, metrics, systemClock);
    const platforms = await createPlatforms(config, { core: measured, stores, log, onFatal: signals.fail });
    const health = await startHealthAt(config, { metrics, ready: () => checkReady(stores, platforms) });
    stops.push(() => health.stop());
    const { size: articles, version } = shared.app.corpus;
    log.info({ articles, version, healthPort: health.port }, 'Parley starts');
    stops.push(() => Promise.all(platforms.map((platform) => platform.stop())));
    // An adapter waits here while its platform is out of reach: the other one and the digests go on.
    const starting = Promise.all(platforms.map((platform) => platform.start()));
    starting.catch(signals.fail);
    // Meanwhile what the first question of each language would build is built; articles' languages are asked in most.
    const languages = new Set([...shared.app.corpus.languages(), ...LANGUAGES]);
    warmUp(shared.app.corpus, [...languages], nextTurn).catch((error: unknown) =>
      log.warn({ error: messageOf(error) }, 'Warming up failed'),
    );
    stops.push(
      runDigestLoop(
        shared.app,
        living,
        platforms.map(({ chat }) => chat),
        metrics,
        workspaces,
      ),
    );
    const signal = await signals.received;
    log.info({ signal }, 'Parley stops');
    return EXIT.fine;
  } finally {
    await drain(stops);
    signals.forget();
    log.info({}, 'Parley has stopped');
  }
}

/** Ready = the store answers and each platform is connected. */
async function checkReady(stores: Stores, platforms: readonly Platform[]): Promise<void> {
  await stores.ping();
  const waiting = platforms.filter((platform) => platform.state() !== 'connected');
  if (waiting.length > 0) throw new Error(waiting.map(({ name, state }) => `${name} is ${state()}`).join(', '));
}

async function startHealthAt(
  { health }: Config,
  options: Pick<Parameters<typeof startHealth>[0], 'metrics' | 'ready'>,
): ReturnType<typeof startHealth> {
  try {
    return await startHealth({ ...health, ...options });
  } catch (error) {
    throw new UserError(
      'health',
      `The health port ${health.host}:${health.port} cannot be opened: ${messageOf(error)}. Set HEALTH_PORT to a free one (0 picks one).`,
      { cause: error },
    );
  }
}

/** In the reverse order of starting: whoever takes work in stops first, the store last. */
async function drain(stops: readonly (() => Promise<unknown>)[]): Promise<void> {
  const patience = new AbortController();
  const late = systemClock.sleep(DRAIN_MAX_MS, patience.signal);
  const work = (async () => {
    for (const stop of [...stops].reverse()) await stop().catch(() => undefined);
  })();
  await Promise.race([work, late]);
  patience.abort();
}
