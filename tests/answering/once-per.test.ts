import { expect, it } from 'vitest';
import { oncePer } from '../../src/answering/once-per.ts';

it('works out each object once, in whatever order they come, and nothing too', () => {
  let worked = 0;
  const lengthOf = oncePer((of: { readonly text: string }, unit: number) => {
    worked += 1;
    return of.text === '' ? undefined : of.text.length * unit;
  });
  const [long, empty] = [{ text: 'long' }, { text: '' }];
  expect([long, long, empty, long, empty].map((of) => lengthOf(of, 2))).toEqual([8, 8, undefined, 8, undefined]);
  expect(worked).toBe(2);
});
