import { describe, expect, test } from 'vitest';
import { statusOf } from '../../src/analysis/status.ts';
import type { EventStatus } from '../../src/model/event.ts';
import type { Language } from '../../src/model/language.ts';
import { loadLexicon } from '../../src/storage/data-files.ts';
import { tokenize } from '../../src/text/tokens.ts';

const lexicon = loadLexicon();
const statusIn = (language: Language, text: string): EventStatus => {
  const tokens = tokenize(text, language);
  return statusOf(tokens, lexicon.match(tokens, language), lexicon);
};

describe('the status of what a sentence tells', () => {
  test.each<[Language, string, EventStatus]>([
    ['es', 'La primera ministra cruzó la frontera de esta manera el lunes.', 'held'],
    ['es', 'La delegación de Talmará se sentó a la mesa.', 'held'],
    ['es', 'La negociación se reanudará el martes.', 'planned'],
    ['es', 'Eso sería un error.', 'hypothetical'],
    ['de', 'Der Vertrag wurde am Freitag unterzeichnet.', 'held'],
    ['de', 'Auch nach drei Tagen konnten sie sich nicht einigen.', 'held'],
    ['de', 'Die Runde könnte am Freitag beginnen.', 'hypothetical'],
    ['de', 'Der Vertrag wird am Freitag unterzeichnet.', 'planned'],
    ['en', 'They signed it on 3 May 2031.', 'held'],
    ['en', 'They may sign it.', 'hypothetical'],
    ['en', 'They will sign it.', 'planned'],
    ['fr', 'Selon le palais, les deux délégations ont signé le texte.', 'held'],
    ['fr', 'Les délégations se retrouveront jeudi.', 'planned'],
    ['fr', 'Le palais a démenti la rencontre.', 'denied'],
    ['ru', 'Город находится на границе, он является столицей.', 'held'],
    ['ru', 'Стороны встретятся в среду.', 'planned'],
  ])('%s: %s → %s', (language, text, status) => {
    expect(statusIn(language, text)).toBe(status);
  });
});
