import { describe, expect, test } from 'vitest';
import { splitCompound } from '../../src/lexicon/compounds.ts';
import { loadLexicon } from '../../src/storage/data-files.ts';
import { tokenize } from '../../src/text/tokens.ts';

const words = new Set(['frieden', 'gesprach', 'grenze', 'ubergang', 'waffen', 'stillstand', 'stand', 'still', 'zoll']);
const split = (folded: string) => splitCompound(folded, (part) => words.has(part));

describe('a German compound', () => {
  test.each([
    ['friedensgesprach', { modifier: 'frieden', head: 'gesprach' }],
    ['grenzubergang', { modifier: 'grenze', head: 'ubergang' }],
    ['waffenstillstand', { modifier: 'waffen', head: 'stillstand' }],
  ])('%s has two parts', (folded, parts) => {
    expect(split(folded)).toEqual(parts);
  });

  test.each(['gesprach', 'zollamt', 'xyzzyzoll', 'zoll'])('%s is none', (folded) => {
    expect(split(folded)).toBeUndefined();
  });
});

describe('its parts', () => {
  const lexicon = loadLexicon();
  const conceptsOf = (text: string) => lexicon.match(tokenize(text, 'de'), 'de').map((match) => match.concept);

  test.each([
    ['Aluminiumzoll', 'tariff'],
    ['Rentenreform', 'pension'],
    ['Rentenreform', 'reform'],
    ['Sonntagabend', 'evening'],
  ])('%s means %s', (word, concept) => {
    expect(conceptsOf(word)).toContain(concept);
  });

  test('do not speak where a table has the whole word', () => {
    expect(conceptsOf('Außenministerin')).toContain('foreign-minister');
    expect(conceptsOf('Außenministerin')).not.toContain('outside');
  });
});
