import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ASTRAL, kindAt, LETTER, LOWER, MARK, NUMBER, runEnd, SPACE, UPPER } from '../../src/text/characters.ts';

const CLASSES: readonly (readonly [number, RegExp])[] = [
  [LETTER, /\p{L}/u],
  [MARK, /\p{M}/u],
  [NUMBER, /\p{N}/u],
  [UPPER, /\p{Lu}/u],
  [LOWER, /\p{Ll}/u],
  [SPACE, /\s/],
];

test('a character has the kinds that regular expressions give it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (character) => {
      for (const [kind, pattern] of CLASSES) expect((kindAt(character, 0) & kind) !== 0).toBe(pattern.test(character));
      expect((kindAt(character, 0) & ASTRAL) !== 0).toBe(character.length === 2);
    }),
    { numRuns: 2_000 },
  );
});

test('a run ends where a regular expression ends it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const run = /^[\p{L}\p{M}]*/u.exec(text)?.[0] ?? '';
      expect(runEnd(text, 0, text.length, LETTER | MARK)).toBe(run.length);
    }),
  );
});
