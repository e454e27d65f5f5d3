import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadCache } from '../../../src/app/indexing/read-cache.ts';

describe('values read last', () => {
  test('those not asked for longest go first', () => {
    const cache = new ReadCache<string, number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    expect(cache.get('a')).toBe(1);
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
    expect(cache.size).toBe(2);
  });

  test('a value set again counts as read, and is the new one', () => {
    const cache = new ReadCache<string, number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.set('a', 3);
    cache.set('c', 4);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([3, undefined, 4]);
  });

  test('does after any history what a list of the last ones does', () => {
    const step = fc.record({ do: fc.constantFrom('get', 'set', 'delete', 'clear'), key: fc.nat(6) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 60 }), (max, steps) => {
        const cache = new ReadCache<number, number>(max);
        let expected: (readonly [key: number, value: number])[] = [];
        for (const [value, { do: what, key }] of steps.entries()) {
          const known = expected.find(([own]) => own === key);
          const others = expected.filter(([own]) => own !== key);
          if (what === 'clear') {
            cache.clear();
            expected = [];
          } else if (what === 'delete') {
            cache.delete(key);
            expected = others;
          } else if (what === 'set') {
            cache.set(key, value);
            expected = [...others, [key, value] as const].slice(-max);
          } else {
            expect(cache.get(key)).toBe(known?.[1]);
            if (known !== undefined) expected = [...others, known];
          }
          expect(cache.size).toBe(expected.length);
        }
      }),
    );
  });
});
