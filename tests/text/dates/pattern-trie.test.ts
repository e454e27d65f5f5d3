import { expect, test } from 'vitest';
import { compilePatterns, type TrieNode } from '../../../src/text/dates/pattern-trie.ts';

const patterns = [
  { template: '[on] the (first|{day}) [<of>]', value: 'day', order: 0 },
  { template: 'in ^ {month}', value: 'month', order: 1 },
  { template: 'avant-été|the first', value: 'eve', order: 2 },
];
const root = compilePatterns(patterns, { of: 'of {month}' });

/** What a row of words and {slots} means, with the tokens that are only context. */
function meaningOf(path: string): string[] {
  const node = path
    .split(' ')
    .reduce<TrieNode<string> | undefined>(
      (at, step) => (step.startsWith('{') ? at?.slot(step.slice(1, -1) as 'day') : at?.word(step)),
      root,
    );
  return (node?.accept ?? []).map(({ value, context }) => `${value}+${context}`);
}

test.each([
  ['on the first', ['day+0']],
  ['the {day} of {month}', ['day+0']],
  ['the {day} of', []],
  ['on {day}', []],
  // several patterns, in the order of declaration
  ['the first', ['day+0', 'eve+0']],
  ['in {month}', ['month+1']],
  // two tokens, with and without accents
  ['avant été', ['eve+0']],
  ['avant ete', ['eve+0']],
])('%s → %j', (path, expected) => {
  expect(meaningOf(path)).toEqual(expected);
  // a node that was made before
  expect(meaningOf(path)).toEqual(expected);
});

test('an empty reading matches nothing', () => {
  expect(compilePatterns([{ template: '[the]', value: 'x', order: 0 }], {}).accept).toEqual([]);
});
