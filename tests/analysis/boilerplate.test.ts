import { describe, expect, test } from 'vitest';
import { looksLikeAppeal } from '../../src/analysis/boilerplate.ts';
import { fold } from '../../src/text/fold.ts';

describe('an appeal to the reader', () => {
  test.each([
    'Chers lecteurs,',
    'Si vous le pouvez, soutenez-nous mensuellement à partir de seulement 2 $.',
    'Un don de 3 euros par mois, c’est le prix d’un café.',
    'Subscribe to our newsletter.',
    'Please donate: every contribution helps.',
    'Read more: the other article',
  ])('%s', (sentence) => {
    expect(looksLikeAppeal(fold(sentence))).toBe(true);
  });

  test.each([
    'Les donateurs ont promis 40 millions pour les réfugiés.',
    'Los cancilleres suscribieron el acuerdo en Varnholm.',
    'Both sides subscribe to the principle.',
    'Ostmere will support US plans for the ferry.',
    'The council pledged to donate blankets.',
  ])('is not: %s', (sentence) => {
    expect(looksLikeAppeal(fold(sentence))).toBe(false);
  });
});
