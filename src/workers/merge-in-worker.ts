import type { MergeRunner } from '../search/merge-job.ts';
import type { PostingsLocation } from '../storage/open-postings.ts';
import type { MergeWorkerData } from './merge-worker.ts';
import { startWorker } from './start-worker.ts';

/** Runs each merge in a thread of its own, with its own connection: searches and the event loop go on. */
export function mergeInWorker(location: PostingsLocation): MergeRunner {
  return (job) =>
    new Promise<number>((resolve, reject) => {
      const worker = startWorker('merge-worker', { workerData: { location, job } satisfies MergeWorkerData });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the merging thread ended early (exit code ${code})`)));
    });
}
