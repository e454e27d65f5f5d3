import type { Manifest, PostingsStore } from '../../ports/postings.ts';
import { decodeHead } from './head.ts';
import { withoutLost } from './lost-documents.ts';
import { SegmentGone } from './page-source.ts';
import type { PostingCache } from './posting-cache.ts';
import { SegmentView } from './segment-view.ts';

/** How often a commit is tried again because another writer was first. */
const COMMIT_TRIES = 20;

/** The segments that the newest manifest names, as far as this process knows. */
export class CommittedSegments {
  manifest: Manifest = { version: 0, segments: [], note: '' };
  views: readonly SegmentView[] = [];
  readonly #store: PostingsStore;
  readonly #cache: PostingCache;

  constructor(store: PostingsStore, cache: PostingCache) {
    this.#store = store;
    this.#cache = cache;
  }

  /** Takes up a newer manifest; false if there is none. */
  async refresh(): Promise<boolean> {
    if (this.manifest.version > 0 && (await this.#store.version()) === this.manifest.version) return false;
    for (;;) {
      const manifest = await this.#store.manifest();
      if (manifest.version === this.manifest.version) return false;
      const views = await this.#open(manifest);
      if (views === undefined) continue;
      this.#take(manifest, views);
      return true;
    }
  }

  /** Commits what `change` makes of the newest views; starts again from newer ones where another writer was first. */
  async replace(change: (views: readonly SegmentView[]) => readonly SegmentView[], note?: string): Promise<void> {
    for (let tries = 0; tries < COMMIT_TRIES; tries++) {
      const views = change(this.views).filter(({ documents }) => documents > 0);
      const segments = views.map(({ segment, dead }) => ({ id: segment.id, removed: [...dead.documents] }));
      const next = { version: this.manifest.version + 1, segments, note: note ?? this.manifest.note };
      if (await this.#store.commit(next)) return this.#take(next, views);
      await this.refresh();
    }
    throw new Error('the index is being written by others without pause; try again later');
  }

  /** Puts the merged segment in the place of its parts; false where they have gone meanwhile. */
  async replaceParts(ids: readonly number[], merged: number): Promise<boolean> {
    const view = await this.#load(merged, []);
    if (view === undefined) throw new SegmentGone(merged);
    let done = false;
    await this.replace((views) => {
      const parts = views.filter(({ segment }) => ids.includes(segment.id));
      done = parts.length === ids.length;
      return done ? [...views.filter((other) => !parts.includes(other)), withoutLost(view, parts)] : views;
    });
    return done;
  }

  async #load(id: number, removed: readonly number[]): Promise<SegmentView | undefined> {
    const head = await this.#store.head(id);
    return head && new SegmentView({ id, head: decodeHead(head) }, removed);
  }

  /** undefined where a segment has gone meanwhile: then there is a newer manifest */
  async #open(manifest: Manifest): Promise<SegmentView[] | undefined> {
    const known = new Map(this.views.map(({ segment }) => [segment.id, segment]));
    const views: SegmentView[] = [];
    for (const { id, removed } of manifest.segments) {
      const segment = known.get(id);
      const view = segment === undefined ? await this.#load(id, removed) : new SegmentView(segment, removed);
      if (view === undefined) return undefined;
      views.push(view);
    }
    return views;
  }

  #take(manifest: Manifest, views: readonly SegmentView[]): void {
    const kept = new Set(views.map(({ segment }) => segment.id));
    for (const { segment } of this.views) if (!kept.has(segment.id)) this.#cache.drop(segment.id);
    this.manifest = manifest;
    this.views = views;
  }
}
