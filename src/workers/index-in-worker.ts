import type { IndexingProgress } from '../app/indexing/index-articles.ts';
import type { IndexedFolder } from '../cli/index-folder.ts';
import type { Config } from '../config.ts';
import type { FolderWorkerData, FolderWorkerMessage } from './folder-worker.ts';
import { startWorker } from './start-worker.ts';

/** Looks after a folder in threads of its own, so that questions are answered meanwhile. */
export interface FolderIndexer {
  /** indexes the folder if it changed since the last look; undefined = it did not, or another process is at it */
  look(onProgress: (progress: IndexingProgress) => void): Promise<IndexedFolder | undefined>;
  /** ends what is under way; what was committed is kept */
  stop(): Promise<void>;
}

/** @param indexed what the folder was when it was indexed last, '' = never */
export function indexInWorker(config: Config, directory: string, indexed: string): FolderIndexer {
  let state = indexed;
  let stop: () => Promise<unknown> = async () => undefined;
  return {
    look: (onProgress) =>
      new Promise((resolve, reject) => {
        const worker = startWorker('folder-worker', {
          workerData: { config, directory, state } satisfies FolderWorkerData,
        });
        stop = () => worker.terminate();
        worker.on('message', (message: FolderWorkerMessage) => {
          if ('progress' in message) return onProgress(message.progress);
          if ('failed' in message) return reject(new Error(message.failed));
          state = message.state;
          return resolve(message.indexed);
        });
        worker.once('error', reject);
        worker.once('exit', () => resolve(undefined));
      }),
    stop: async () => {
      await stop();
    },
  };
}
