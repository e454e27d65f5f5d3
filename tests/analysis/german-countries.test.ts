import { describe, expect, test } from 'vitest';
import { mentionsIn } from './support/linked-corpus.ts';

const sure = (text: string) =>
  mentionsIn(text, 'de')
    .filter(({ certainty }) => certainty !== 'weak')
    .map(({ surface, kind }) => `${surface}=${kind}`);

describe('countries that no table knows, in German', () => {
  test('a country is known by its adjective', () => {
    expect(sure('Belmarien gibt nicht nach. Die belmarische Seite wartet.')).toContain('Belmarien=place');
    expect(sure('Belmarien gibt nicht nach. Die Belmarier warten.')).toContain('Belmarien=place');
  });
  test('a noun of the same look is none', () => {
    expect(sure('Kriterien fehlen noch. Die kritische Lage bleibt.')).not.toContain('Kriterien=place');
  });
});
