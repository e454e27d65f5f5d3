import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '../../src/lexicon/spelling.ts';

/** Optimal string alignment as it is defined, by recursion over what is left of both. */
function plainly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const options = [
    plainly(a.slice(1), b) + 1,
    plainly(a, b.slice(1)) + 1,
    plainly(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) options.push(plainly(a.slice(2), b.slice(2)) + 1);
  return Math.min(...options);
}

it('counts slips, whatever two words begin and end with', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === plainly(a, b)));
  expect(editDistance('negociations', 'negotiations')).toBe(1);
  expect(editDistance('recieve', 'receive')).toBe(1);
});
