import { systemClock } from '../compose.ts';
import type { Config } from '../config.ts';
import { messageOf } from '../errors.ts';
import type { Logger } from '../ports/clock.ts';
import { indexInWorker } from '../workers/index-in-worker.ts';
import { type LivingCorpus, nameProblems } from './living-corpus.ts';
import type { StoredCorpusOpen } from './open-corpus.ts';

/** Digests wait so long for new articles that are being indexed; what takes longer is in the next ones. */
const INDEXING_WAIT_MS = 20_000;
/** How often the log says how far indexing is. */
const SAY_EVERY_MS = 30_000;

interface LivingIndexOptions {
  readonly config: Config;
  readonly directory: string | undefined;
  readonly log: Logger;
  /** what the folder was when it was indexed last; '' = not in this process */
  readonly state: string;
}

/** A stored corpus: its folder, if this process has one, is indexed in threads; what anybody committed is taken up. */
export function livingIndex(
  opened: StoredCorpusOpen,
  { config, directory, log, state }: LivingIndexOptions,
): LivingCorpus & { stop(): Promise<void> } {
  const { corpus } = opened;
  const indexer = directory === undefined ? undefined : indexInWorker(config, directory, state);
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    let said = systemClock.elapsed();
    const indexed = await indexer?.look(({ done, total, rate }) => {
      if (systemClock.elapsed() - said < SAY_EVERY_MS) return;
      said = systemClock.elapsed();
      log.info({ done, total, passagesPerSecond: Math.round(rate) }, 'indexing articles');
    });
    if (indexed === undefined) return;
    opened.folder = { problems: indexed.problems };
    nameProblems(opened, log);
    const { added, changed, removed } = indexed;
    if (added + changed + removed > 0) log.info({ added, changed, removed }, 'articles are indexed');
  };
  const lookOnce = async (): Promise<void> => {
    if (indexer === undefined || looking !== undefined) return;
    looking = look()
      .catch((error: unknown) => log.error({ err: error }, `indexing the corpus failed: ${messageOf(error)}`))
      .finally(() => {
        looking = undefined;
      });
    const patience = new AbortController();
    await Promise.race([looking, systemClock.sleep(INDEXING_WAIT_MS, patience.signal)]);
    patience.abort();
  };
  return {
    async refresh() {
      await lookOnce();
      if (await corpus.refresh()) log.info({ articles: corpus.size, version: corpus.version }, 'the corpus changed');
    },
    stop: async () => indexer?.stop(),
  };
}
