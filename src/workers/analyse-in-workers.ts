import type { Worker } from 'node:worker_threads';
import type { Preparer } from '../app/indexing/index-articles.ts';
import type { PreparedArticle } from '../app/indexing/prepared-article.ts';
import type { Article } from '../app/ingest.ts';
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

interface Waiting {
  readonly articles: readonly Article[];
  readonly resolve: (prepared: readonly PreparedArticle[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Each thread has one batch at a time; the others wait in order. */
export function analyseInWorkers(threads: number): AnalysisPool {
  const idle: Worker[] = [];
  const queue: Waiting[] = [];
  const busy = new Map<Worker, Waiting>();
  let failure: { readonly error: unknown } | undefined;
  const next = (): void => {
    for (;;) {
      const worker = idle.pop();
      const job = worker && queue.shift();
      if (worker === undefined || job === undefined) {
        if (worker !== undefined) idle.push(worker);
        return;
      }
      busy.set(worker, job);
      worker.postMessage({ articles: job.articles } satisfies AnalysisRequest);
    }
  };
  const workers = Array.from({ length: threads }, () => {
    const worker = startWorker('analysis-worker', {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB },
    });
    worker.on('message', (prepared: readonly PreparedArticle[]) => {
      busy.get(worker)?.resolve(prepared);
      busy.delete(worker);
      idle.push(worker);
      next();
    });
    worker.on('error', (error) => {
      failure ??= { error };
      for (const { reject } of [...busy.values(), ...queue.splice(0)]) reject(error);
      busy.clear();
    });
    idle.push(worker);
    return worker;
  });
  return {
    parallel: threads,
    prepare: (articles) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure.error);
        queue.push({ articles, resolve, reject });
        return next();
      }),
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
