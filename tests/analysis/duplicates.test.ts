import { describe, expect, it } from 'vitest';
import { RepetitionIndex } from '../../src/analysis/boilerplate.ts';
import { hash32, OriginIndex, SKETCH_BYTES, signatureOf, similarity, sketchOf } from '../../src/analysis/duplicates.ts';
import { documentId } from '../../src/model/ids.ts';

const words = (from: number, count: number) => Array.from({ length: count }, (_, i) => `word${from + i}`);

describe('reprints', () => {
  it('estimate the share of common shingles', () => {
    expect(similarity(signatureOf(words(0, 200)), signatureOf(words(0, 200)))).toBe(1);
    expect(similarity(signatureOf(words(0, 200)), signatureOf(words(1000, 200)))).toBeLessThan(0.1);
    // 150 of 250 shingles in common: J = .6
    expect(similarity(signatureOf(words(0, 200)), signatureOf(words(50, 200)))).toBeCloseTo(0.6, 0);
    expect(signatureOf(['too', 'short'])).toEqual([]);
    expect(similarity([], [])).toBe(0);
  });

  it('have one origin, the first that came; when it leaves, an heir takes over', () => {
    const index = new OriginIndex<string>();
    const story = words(0, 200);
    index.add('a', signatureOf(story));
    index.add('b', signatureOf([...story, 'a', 'line', 'more']));
    index.add('c', signatureOf(words(5000, 200)));
    expect(['a', 'b', 'c'].map((id) => index.originOf(id))).toEqual(['a', 'a', 'c']);
    index.add('d', signatureOf(story));
    index.remove('a');
    expect(index.originOf('b')).toBe(index.originOf('d'));
    expect(['b', 'd']).toContain(index.originOf('d'));
  });

  it('a text that is replaced by another one is no reprint any more', () => {
    const index = new OriginIndex<string>();
    index.add('a', signatureOf(words(0, 200)));
    index.add('b', signatureOf(words(0, 200)));
    index.add('b', signatureOf(words(900, 200)));
    expect(index.originOf('b')).toBe('b');
  });
});

describe('blocks that recur', () => {
  const hashes = (...sentences: string[]) => sentences.map((sentence) => hash32(sentence));
  const footer = ['Give us money.', 'Really, do.', 'It is tax-free.'];
  const self = (id: ReturnType<typeof documentId>) => id;
  const [a, b] = [documentId('a'), documentId('b')];

  it('are those of three sentences in a row in another origin', () => {
    const index = new RepetitionIndex();
    index.add(a, hashes('One.', 'Two.', ...footer));
    expect([...index.repeated(a, self)]).toEqual([]);
    index.add(b, hashes('Three.', ...footer, 'Four.'));
    expect([...index.repeated(a, self)]).toEqual([2, 3, 4]);
    expect([...index.repeated(b, self)]).toEqual([1, 2, 3]);
  });

  it('a reprint does not make its own text a footer', () => {
    const index = new RepetitionIndex();
    index.add(a, hashes('One.', 'Two.', 'Three.'));
    index.add(b, hashes('One.', 'Two.', 'Three.'));
    expect([...index.repeated(a, () => a)]).toEqual([]);
  });

  it('leave with their document', () => {
    const index = new RepetitionIndex();
    index.add(a, hashes(...footer));
    index.add(b, hashes(...footer));
    index.remove(b);
    expect([...index.repeated(a, self)]).toEqual([]);
  });
});

it('sketches agree wherever signatures do, and hardly anywhere else', () => {
  for (const shared of [0, 40, 120, 200]) {
    const [a, b] = [signatureOf(words(0, 200)), signatureOf(words(200 - shared, 200))];
    const [one, other] = [sketchOf(a), sketchOf(b)];
    expect(one).toHaveLength(SKETCH_BYTES);
    const same = one.filter((byte, i) => byte === other[i]).length;
    const agreeing = similarity(a, b) * SKETCH_BYTES;
    expect(same).toBeGreaterThanOrEqual(agreeing);
    expect(same).toBeLessThanOrEqual(agreeing + 3);
  }
});
