/** Where an index keeps its segments: byte arrays under numbers, and one manifest that says which of them count. */

/** A segment that the index consists of. */
export interface ManifestSegment {
  readonly id: number;
  /** numbers of its documents that have been removed since, ascending */
  readonly removed: readonly number[];
}

/** The index at one moment. What it names is readable until `collect`. */
export interface Manifest {
  /** 0 = nothing was ever committed; one higher with each commit */
  readonly version: number;
  readonly segments: readonly ManifestSegment[];
  /** whatever belongs to this state besides; kept as it is */
  readonly note: string;
}

export interface PageKey {
  readonly segment: number;
  readonly page: number;
}

/** Byte arrays under names of lower-case letters and digits. What a name stands for never changes its meaning. */
export interface BlobStore {
  /** the same name again replaces it */
  put(blobs: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void>;
  /** in the order asked for, in one round trip */
  get(names: readonly string[]): Promise<readonly (Uint8Array | undefined)[]>;
  remove(names: readonly string[]): Promise<void>;
  /** removes all */
  clear(): Promise<void>;
}

/** Memory, SQLite or PostgreSQL. Any number of readers in any number of processes; writers that meet are told. */
export interface PostingsStore {
  /** what belongs to the indexed documents; not part of the manifest */
  readonly blobs: BlobStore;
  manifest(): Promise<Manifest>;
  /** the newest manifest's version: cheap */
  version(): Promise<number>;
  /** a new segment's number; nobody reads it before a manifest names it */
  create(): Promise<number>;
  /** Appends pages to a segment that no manifest names yet. */
  append(segment: number, firstPage: number, pages: readonly Uint8Array[]): Promise<void>;
  /** Ends a segment; it then has a head. */
  finish(segment: number, head: Uint8Array): Promise<void>;
  /** undefined where the segment is gone or was never finished */
  head(segment: number): Promise<Uint8Array | undefined>;
  /** in the order asked for, in one round trip; undefined where a page is gone */
  pages(keys: readonly PageKey[]): Promise<readonly (Uint8Array | undefined)[]>;
  /** Replaces the manifest, all or nothing; false = `next.version − 1` is not the newest, or a segment is not there. */
  commit(next: Manifest): Promise<boolean>;
  /** Deletes a little of what left with manifest `upTo` or an earlier one; false when nothing of it is left. */
  collect(upTo: number): Promise<boolean>;
  /** Gives up segments that no manifest ever named: what a writer that was killed had begun. Only while nobody writes. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}
