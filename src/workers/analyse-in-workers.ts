import type { Worker } from 'node:worker_threads';
import type { Preparer } from '../app/indexing/batches-under-way.ts';
import type { PreparedArticle } from '../app/indexing/prepared-article.ts';
import type { AnalysisRequest } from './analysis-worker.ts';
import { startWorker } from './start-worker.ts';

/** Analyses articles in threads; `close` ends them. */
export interface AnalysisPool extends Preparer {
  close(): Promise<void>;
}

/** Analysing makes much that is soon garbage: collecting it less often saves a tenth of the time. */
const YOUNG_MB = 64;
/** An article of 2 MB needs 260; V8 lets garbage pile up as far as it is allowed. */
const OLD_MB = 512;

/** Whoever waits for a batch. */
interface Waiting {
  readonly resolve: (prepared: readonly PreparedArticle[]) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread, with the batches that it was sent and has not answered, in order. */
interface Thread {
  readonly worker: Worker;
  readonly waiting: Waiting[];
}

/** A batch goes to the thread with the fewest at once: it has the next at hand while the main thread is busy, as with a commit. */
export function analyseInWorkers(threads: number): AnalysisPool {
  let failure: { readonly error: unknown } | undefined;
  const pool = Array.from({ length: threads }, (): Thread => {
    const worker = startWorker('analysis-worker', {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB },
    });
    const waiting: Waiting[] = [];
    worker.on('message', (prepared: readonly PreparedArticle[]) => waiting.shift()?.resolve(prepared));
    worker.on('error', (error) => {
      failure ??= { error };
      for (const thread of pool) for (const { reject } of thread.waiting.splice(0)) reject(error);
    });
    return { worker, waiting };
  });
  return {
    parallel: threads,
    prepare: (articles) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure.error);
        const [thread] = [...pool].sort((a, b) => a.waiting.length - b.waiting.length);
        thread?.waiting.push({ resolve, reject });
        return thread?.worker.postMessage({ articles } satisfies AnalysisRequest);
      }),
    async close() {
      await Promise.all(pool.map(({ worker }) => worker.terminate()));
    },
  };
}
