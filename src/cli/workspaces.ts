import { join } from 'node:path';
import type { App, Core } from '../app/app.ts';
import { Corpus } from '../app/corpus.ts';
import { ingest } from '../app/ingest.ts';
import { folderOf, keepDocuments } from '../app/keep-documents.ts';
import { composeCore, type LoadedCorpus } from '../compose.ts';
import { messageOf } from '../errors.ts';
import { documentId, type TenantId } from '../model/ids.ts';
import { readCorpusFolder } from '../storage/corpus-files.ts';
import { folderState } from '../storage/folder-state.ts';
import { workspaceFolders } from '../storage/workspace-folders.ts';

/** An app and the core over it. */
export interface Served {
  readonly app: App;
  readonly core: Core;
}

/** Who is served from which articles: a workspace from `CORPUS_DIR/<its id>/` where there is such a folder, else from
 *  those of its organisation, else from the shared ones (docs/decisions/0012). */
export interface Workspaces {
  of(tenant: TenantId): Served;
  /** looks for new folders, and in each for what was added, changed or removed */
  refresh(): Promise<void>;
}

/** The shared app lends stores, clock, log and lexicon; its articles reach no workspace that has a folder. */
export async function openWorkspaces(directory: string, shared: Served): Promise<Workspaces> {
  const { stores, clock, log, managers } = shared.app;
  const open = new Map<string, OwnCorpus>();
  await forgetMissing(directory, shared.app);

  async function refresh(): Promise<void> {
    for (const folder of workspaceFolders(directory)) {
      const own = open.get(folder) ?? ownCorpus(directory, folder, shared.app);
      // Known before it is read: a workspace with a folder gets no answer from the shared articles meanwhile.
      open.set(folder, own);
      try {
        await own.refresh();
      } catch (error) {
        log.error({ folder, err: error }, `a workspace's articles could not be read: ${messageOf(error)}`);
      }
    }
  }
  await refresh();
  return {
    // `T1`, or `E1/T1` where an organisation installed the bot.
    of: (tenant) => {
      const folder = tenant.split('/').findLast((id) => open.has(id));
      return (folder === undefined ? undefined : open.get(folder)) ?? shared;
    },
    refresh,
  };

  function ownCorpus(root: string, folder: string, { corpus: tools }: App): OwnCorpus {
    const path = join(root, folder);
    const corpus = new Corpus(tools);
    const loaded: LoadedCorpus = { corpus, folder: { files: [], problems: [] }, report: NONE };
    let state: string | undefined;
    return {
      ...composeCore({ loaded, stores, log, ...(managers !== undefined && { managers }) }),
      async refresh() {
        const now = folderState(path, state);
        if (now === state) return;
        loaded.folder = readCorpusFolder(path);
        const files = loaded.folder.files.map((file) => ({ ...file, id: documentId(`${folder}/${file.id}`) }));
        const { added, changed, removed } = await ingest(corpus, files);
        await keepDocuments(stores.documents, corpus.documents(), clock.now(), folder);
        state = now;
        for (const { file, reason } of loaded.folder.problems)
          log.warn({ folder, file, reason }, 'a file of a workspace’s articles cannot be used');
        log.info(
          { folder, added: added.length, changed: changed.length, removed: removed.length, articles: corpus.size },
          'a workspace has articles of its own',
        );
      },
    };
  }
}

/** A process without a folder knows of no workspace's articles, and leaves those in the store alone. */
export const sharedOnly = (shared: Served): Workspaces => ({ of: () => shared, refresh: async () => undefined });

interface OwnCorpus extends Served {
  refresh(): Promise<void>;
}

const NONE = { added: [], changed: [], removed: [], unchanged: 0 } as const;

/** What the store still holds of folders that are gone since the last start. */
async function forgetMissing(directory: string, { stores, clock }: App): Promise<void> {
  const present = new Set(['', ...workspaceFolders(directory)]);
  const kept = new Set([...(await stores.documents.hashes()).keys()].map(folderOf));
  for (const folder of kept) {
    if (!present.has(folder)) await keepDocuments(stores.documents, [], clock.now(), folder);
  }
}
