import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineTable, valueIn } from '../../src/lexicon/line-table.ts';

const key = fc.string({ unit: fc.constantFrom('a', 'b', 'Z', ' ', 'я', '😀', '') });

test('a table of lines finds what a map finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.string({ unit: fc.constantFrom('x', '\t', 'ж') }))),
      key,
      (entries, other) => {
        const map = new Map(entries);
        const table = lineTable(map);
        for (const one of [...map.keys(), other]) expect(valueIn(table, one)).toBe(map.get(one));
      },
    ),
  );
});
