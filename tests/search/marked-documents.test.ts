import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SKETCH_BYTES } from '../../src/analysis/duplicates.ts';
import { documentId } from '../../src/model/ids.ts';
import { documentTermsOf } from '../../src/search/document-terms.ts';
import { SegmentedIndex } from '../../src/search/segmented-index.ts';
import { memoryPostings } from '../../src/storage/postings-memory.ts';

const MARKS = ['~band:a', '~band:b', '~block:c', '~block:d'];
const like = (shade: number, same: number) => ({ sketch: sketchOfShade(shade), same });
/** The first bytes say which it is, so that two of them agree in all the others. */
const sketchOfShade = (shade: number): Uint8Array =>
  Uint8Array.from({ length: SKETCH_BYTES }, (_, i) => (i < shade * 8 ? shade : 7));

interface Marked {
  readonly marks: readonly string[];
  readonly shade: number;
}

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ id: fc.nat(12), marks: fc.subarray(MARKS), shade: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ remove: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.constant('commit' as const) },
  { weight: 1, arbitrary: fc.constant('merge' as const) },
);

test('after any history each mark finds the committed documents that have it, and those that are alike', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
      const store = memoryPostings();
      const index = await SegmentedIndex.open({ store });
      const added = new Map<string, Marked>();
      let committed = new Map<string, Marked>();
      for (const one of steps) {
        if (one === 'commit' || one === 'merge') {
          await index.commit();
          committed = new Map(added);
          if (one === 'merge') await index.mergeAll();
        } else if ('remove' in one) {
          added.delete(`${one.remove}`);
          await index.remove(documentId(`${one.remove}`));
        } else {
          added.set(`${one.id}`, one);
          const terms = { ...documentTermsOf([{ terms: ['word'] }, { terms: ['word'] }]), marks: one.marks };
          await index.add(documentId(`${one.id}`), terms, { sketch: sketchOfShade(one.shade) });
        }
      }
      for (const tested of [index, await SegmentedIndex.open({ store })]) {
        for (const wanted of [undefined, like(2, SKETCH_BYTES), like(2, SKETCH_BYTES - 16), like(4, 40)]) {
          const found = await tested.documentsWith(MARKS, wanted);
          const expected = MARKS.map((mark) =>
            [...committed]
              .filter(([, { marks, shade }]) => marks.includes(mark) && agrees(shade, wanted))
              .map(([id]) => id)
              .sort(),
          );
          expect(found.map((ids) => [...ids].sort())).toEqual(expected);
        }
      }
    }),
    { numRuns: 150 },
  );
});

function agrees(shade: number, wanted: ReturnType<typeof like> | undefined): boolean {
  if (wanted === undefined) return true;
  const own = sketchOfShade(shade);
  return own.filter((byte, i) => byte === wanted.sketch[i]).length >= wanted.same;
}
