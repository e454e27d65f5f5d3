import { describe, expect, test } from 'vitest';
import { FullNames } from '../../../src/analysis/entities/full-names.ts';
import type { EntityKind } from '../../../src/model/entity.ts';

const GIVEN = new Set(['anna', 'boris', 'lena']);
const isFirstName = (word: string): boolean => GIVEN.has(word);

function fullNames(...names: readonly (readonly [name: string, kind?: EntityKind])[]): FullNames {
  const full = new FullNames();
  for (const [index, [name, kind = 'person']] of names.entries()) full.add(name.split(' '), index, kind);
  return full;
}
const ownerName = (full: FullNames, unit: string) => full.ownerOf(unit, isFirstName)?.name;

describe('the full name that a lone one repeats', () => {
  const full = fullNames(
    ['anna velmar'],
    ['boris tolk-harun'],
    ['lena sorokin'],
    ['anna sorokin'],
    ['karst wendelin'],
    ['union hesperia', 'organisation'],
  );
  test.each([
    ['velmar', 'anna velmar'],
    ['velmars', 'anna velmar'],
    ['harun', 'boris tolk-harun'],
    ['karst', 'karst wendelin'],
    ['vellmar', 'anna velmar'],
    ['union', 'union hesperia'],
  ])('%s → %s', (unit, name) => {
    expect(ownerName(full, unit)).toBe(name);
  });
  test.each(['sorokin', 'anna', 'hesperia', 'nobody'])('%s repeats none, or more than one', (unit) => {
    expect(ownerName(full, unit)).toBeUndefined();
  });
});

test('full names with one surname and fitting given names are one, under the longest form', () => {
  const full = fullNames(['j velmar'], ['jon velmar'], ['jon pieter velmar'], ['lena velmar']);
  expect(full.all.map(({ name, mentions }) => [name, mentions])).toEqual([
    ['jon pieter velmar', [0, 1, 2]],
    ['lena velmar', [3]],
  ]);
});
