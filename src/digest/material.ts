import type { CorpusView, ReadDocument } from '../search/corpus-view.ts';
import { type Account, accountsOf } from './accounts.ts';
import type { Window } from './digest.ts';
import { isIn } from './novelty.ts';
import { type Cluster, clusterAccounts } from './stories.ts';

/** What every digest of a corpus is made from, whoever subscribed. */
export interface Material {
  readonly reads: readonly ReadDocument[];
  readonly accounts: readonly Account[];
  readonly clusters: readonly Cluster[];
}

/** Articles whose accounts are compared: the window's, and the last ones before it. */
const DOCUMENTS_MAX = 300;
/** Windows of one corpus version whose material is kept: channels that share a schedule share it. */
const KEPT_MAX = 8;

const kept = new WeakMap<CorpusView, { readonly version: string; readonly byDocuments: Map<string, Material> }>();

/** Reads and clusters the articles once for each corpus version and set of articles, not once for each subscription. */
export async function materialOf(corpus: CorpusView, window: Window): Promise<Material> {
  const { version } = corpus;
  let known = kept.get(corpus);
  if (known?.version !== version) {
    known = { version, byDocuments: new Map() };
    kept.set(corpus, known);
  }
  const ids = corpus.ids();
  const recent = ids.slice(-DOCUMENTS_MAX);
  const wanted = new Set([...ids.filter((id) => isIn(window, id)).slice(-DOCUMENTS_MAX), ...recent]);
  const key = wanted.size === recent.length ? '' : [...wanted].join('\0');
  const found = known.byDocuments.get(key);
  if (found !== undefined) return found;
  const reads = await corpus.read([...wanted]);
  const accounts = reads.flatMap((read) => accountsOf(read, corpus));
  const material = { reads, accounts, clusters: clusterAccounts(accounts, corpus) };
  if (known.byDocuments.size >= KEPT_MAX) known.byDocuments.clear();
  known.byDocuments.set(key, material);
  return material;
}
