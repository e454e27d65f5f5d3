import { expect, test } from 'vitest';
import type { PostingsStore } from '../../src/ports/postings.ts';
import type { OpenPostings } from './index-contract.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

async function segment(store: PostingsStore, ...pages: Uint8Array[]): Promise<number> {
  const id = await store.create();
  await store.append(id, 0, pages);
  await store.finish(id, bytes(1));
  return id;
}

/** What every keeper of segments must do. */
export function postingsContract(open: OpenPostings): void {
  const withStore = (title: string, work: (store: PostingsStore) => Promise<void>) =>
    test(title, async () => {
      const { store, close } = await open();
      try {
        await work(store);
      } finally {
        await close();
      }
    });

  withStore('starts with an empty manifest of version 0', async (store) => {
    expect(await store.manifest()).toEqual({ version: 0, segments: [], note: '' });
    expect(await store.version()).toBe(0);
    expect(await store.head(1)).toBeUndefined();
  });

  withStore('gives back pages in the order asked for, and nothing for those it does not have', async (store) => {
    const large = new Uint8Array(300_000).map((_, i) => i % 251);
    const a = await segment(store, bytes(), bytes(0, 255, 39), large);
    const b = await segment(store, bytes(7));
    const read = await store.pages([
      { segment: b, page: 0 },
      { segment: a, page: 2 },
      { segment: a, page: 9 },
      { segment: a, page: 0 },
      { segment: a, page: 1 },
    ]);
    const wanted = [bytes(7), large, undefined, bytes(), bytes(0, 255, 39)];
    expect(read.map((page, i) => page && Buffer.compare(page, wanted[i] ?? bytes()))).toEqual([0, 0, undefined, 0, 0]);
  });

  withStore('a manifest is kept as it was committed', async (store) => {
    const id = await segment(store, bytes(1));
    const next = { version: 1, segments: [{ id, removed: [0, 3, 4, 100_000] }], note: 'Эр-Рияд "1"' };
    expect(await store.commit(next)).toBe(true);
    expect(await store.manifest()).toEqual(next);
    expect(await store.version()).toBe(1);
  });

  withStore('of two writers that start from the same manifest one is told to start again', async (store) => {
    const next = { version: 1, segments: [], note: '' };
    const outcomes = await Promise.all([store.commit(next), store.commit(next)]);
    expect(outcomes.sort()).toEqual([false, true]);
    expect(await store.commit({ ...next, version: 3 })).toBe(false);
  });

  withStore('a segment that is unfinished, gone or unknown cannot be named', async (store) => {
    const unfinished = await store.create();
    await store.append(unfinished, 0, [bytes(1)]);
    const naming = (id: number) => ({ version: 1, segments: [{ id, removed: [] }], note: '' });
    expect(await store.head(unfinished)).toBeUndefined();
    expect(await store.commit(naming(unfinished))).toBe(false);
    expect(await store.commit(naming(unfinished + 1))).toBe(false);
    const swept = await segment(store, bytes(1));
    await store.sweep();
    expect(await store.commit(naming(swept))).toBe(false);
  });

  withStore('what a manifest no longer names is readable until it is collected', async (store) => {
    const [kept, left] = [
      await segment(store, bytes(1)),
      await segment(store, ...Array.from({ length: 200 }, () => bytes(2))),
    ];
    await store.commit({ version: 1, segments: [kept, left].map((id) => ({ id, removed: [] })), note: '' });
    await store.commit({ version: 2, segments: [{ id: kept, removed: [] }], note: '' });
    expect(await store.collect(1)).toBe(false);
    expect(await store.pages([{ segment: left, page: 199 }])).not.toContain(undefined);
    while (await store.collect(2));
    expect(await store.pages([{ segment: left, page: 199 }])).toEqual([undefined]);
    expect(await store.pages([{ segment: kept, page: 0 }])).not.toContain(undefined);
  });

  withStore('blobs come back as they were put, in the order asked for', async (store) => {
    const large = new Uint8Array(100_000).map((_, i) => i % 253);
    await store.blobs.put([
      { name: 'a1', bytes: bytes(1) },
      { name: 'b2', bytes: large },
    ]);
    await store.blobs.put([{ name: 'a1', bytes: bytes(0, 39) }]);
    const read = await store.blobs.get(['b2', 'c3', 'a1']);
    expect(read.map((blob) => blob?.length)).toEqual([100_000, undefined, 2]);
    expect(Buffer.compare(read[0] ?? bytes(), large)).toBe(0);
    expect([...(read[2] ?? [])]).toEqual([0, 39]);
    await store.blobs.remove(['a1', 'none']);
    expect(await store.blobs.get(['a1'])).toEqual([undefined]);
    expect(await store.blobs.get([])).toEqual([]);
    await store.blobs.clear();
    expect(await store.blobs.get(['b2'])).toEqual([undefined]);
  });

  withStore('sweeping gives up what was begun and keeps what is named', async (store) => {
    const [named, begun] = [await segment(store, bytes(1)), await segment(store, bytes(2))];
    await store.commit({ version: 1, segments: [{ id: named, removed: [] }], note: '' });
    await store.sweep();
    while (await store.collect(0));
    expect(await store.head(begun)).toBeUndefined();
    expect(await store.head(named)).toBeDefined();
  });
}
