import type { Manifest, PostingsStore } from '../ports/postings.ts';

interface Kept {
  readonly pages: Uint8Array[];
  head?: Uint8Array;
  /** the version of the manifest that no longer names it */
  retired?: number;
}

/** Segments in memory: for tests, and for corpora that are rebuilt at each start. */
export function memoryPostings(): PostingsStore {
  const segments = new Map<number, Kept>();
  let manifest: Manifest = { version: 0, segments: [], note: '' };
  let last = 0;
  const named = (id: number): boolean => manifest.segments.some((segment) => segment.id === id);
  const blobs = new Map<string, Uint8Array>();
  return {
    blobs: {
      async put(more) {
        for (const { name, bytes } of more) blobs.set(name, bytes);
      },
      get: async (names) => names.map((name) => blobs.get(name)),
      async remove(names) {
        for (const name of names) blobs.delete(name);
      },
      clear: async () => blobs.clear(),
    },
    manifest: async () => manifest,
    version: async () => manifest.version,
    async create() {
      last += 1;
      segments.set(last, { pages: [] });
      return last;
    },
    async append(segment, firstPage, pages) {
      for (const [i, page] of pages.entries()) keptIn(segments, segment).pages[firstPage + i] = page;
    },
    async finish(segment, head) {
      keptIn(segments, segment).head = head;
    },
    head: async (segment) => segments.get(segment)?.head,
    pages: async (keys) => keys.map(({ segment, page }) => segments.get(segment)?.pages[page]),
    async commit(next) {
      const usable = (id: number) => segments.get(id)?.head !== undefined && segments.get(id)?.retired === undefined;
      const complete = next.segments.every(({ id }) => usable(id));
      if (next.version !== manifest.version + 1 || !complete) return false;
      const before = manifest;
      manifest = next;
      for (const { id } of before.segments) if (!named(id)) keptIn(segments, id).retired = next.version;
      return true;
    },
    async collect(upTo) {
      for (const [id, { retired }] of segments) {
        if (retired !== undefined && retired <= upTo) return segments.delete(id);
      }
      return false;
    },
    async sweep() {
      for (const [id, kept] of segments) if (!named(id)) kept.retired ??= 0;
    },
    close: async () => undefined,
  };
}

function keptIn(segments: ReadonlyMap<number, Kept>, id: number): Kept {
  const kept = segments.get(id);
  if (kept === undefined) throw new Error(`no segment ${id}: call create() first`);
  return kept;
}
