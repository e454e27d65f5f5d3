import { parentPort, workerData } from 'node:worker_threads';
import { type MergeJob, runMerge } from '../search/merge-job.ts';
import { openPostings, type PostingsLocation } from '../storage/open-postings.ts';

/** What the thread is started with. */
export interface MergeWorkerData {
  readonly location: PostingsLocation;
  readonly job: MergeJob;
}

const { location, job } = workerData as MergeWorkerData;
const store = await openPostings(location);
try {
  parentPort?.postMessage(await runMerge(job, store));
} finally {
  await store.close();
}
