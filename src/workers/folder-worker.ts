import { parentPort, workerData } from 'node:worker_threads';
import type { IndexingProgress } from '../app/indexing/index-articles.ts';
import type { IndexedFolder } from '../cli/index-folder.ts';
import type { Config } from '../config.ts';
import { messageOf } from '../errors.ts';
import { folderState } from '../storage/folder-state.ts';

/** What the thread is started with; `state` is what the folder was when it was indexed last. */
export interface FolderWorkerData {
  readonly config: Config;
  readonly directory: string;
  readonly state: string;
}

export type FolderWorkerMessage =
  | { readonly progress: IndexingProgress }
  | { readonly failed: string }
  /** `indexed` is absent where nothing changed, or another process is at it (then `state` is as it was) */
  | { readonly state: string; readonly indexed?: IndexedFolder };

const { config, directory, state } = workerData as FolderWorkerData;
const post = (message: FolderWorkerMessage): void => parentPort?.postMessage(message);

async function look(): Promise<FolderWorkerMessage> {
  const now = folderState(directory, state);
  if (now === state) return { state };
  // Only now is the analysis needed.
  const { indexFolder } = await import('../cli/index-folder.ts');
  const indexed = await indexFolder({ config, directory, onProgress: (progress) => post({ progress }) });
  return indexed === undefined ? { state } : { state: now, indexed };
}

look().then(post, (error: unknown) => post({ failed: messageOf(error) }));
