import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language.ts';
import { findDates } from '../../../src/text/dates/find-dates.ts';

const NO_DATE: readonly [Language, string][] = [
  ['fr', 'Pas de jeu pour le sommet.'],
  ['fr', 'Sam Altman navigue en Mer Noire.'],
  ['fr', 'La sonde est arrivée sur Mars.'],
  ['fr', '1 200 soldats ont été tués.'],
  ['fr', '2014 personnes ont fui les combats.'],
  ['fr', 'Il a été élu par les 27 pays.'],
  ['fr', 'Un jour, une fois, il est âgé de 18 ans.'],
  ['fr', 'La résolution 1973 a été adoptée.'],
  ['fr', 'La seconde moitié, le premier ministre, le deuxième jour.'],
  ['en', 'It may take a second; they may 5 times refuse.'],
  ['en', 'The planet Mars is red.'],
  ['en', '1 200 soldiers and 1,200 civilians died.'],
  ['en', '2014 people were killed.'],
  ['en', 'Troops march 10 kilometres.'],
  ['en', 'The March on Washington.'],
  ['en', 'April Glaspie and June Teufel met May Britt.'],
  ['en', 'Resolution 1929 was adopted with about 2000 votes.'],
  ['en', 'The man, 45 years old, and an 18-year-old left.'],
  ['en', 'The Good Friday Agreement, Black Friday and the Sunday Times.'],
  ['en', 'An F16 and a B52.'],
  ['en', 'It cost $2015 and then 2015 euros.'],
  ['en', 'A rise of 3.5 May be small.'],
  ['en', 'Call 2015-3344-22 at 20:15 after the fall of Kabul.'],
  ['en', 'From Moscow to Kyiv, by Rubio, before the talks, following the deal.'],
  ['fr', 'La réunion a commencé à dix heures, jusqu’à quatre heures du matin.'],
  ['fr', 'Le ministre, 67 ans, a signé.'],
  ['es', 'La hidróloga Ludmila Arrieta, de 61 años, habló.'],
  ['en', 'He took part in the fall of Kabul.'],
  ['fr', 'Elle a parlé au lendemain de la publication.'],
  ['de', '2014 Menschen starben am Morgen.'],
  ['de', 'Das Gericht mit 9.500 Seiten, vor allem seit langem.'],
  ['de', 'Der erste Minister und Mai Lan.'],
  ['es', '2014 personas murieron por la mañana.'],
  ['es', 'Cantó Plácido Domingo con Julio Iglesias.'],
  ['es', 'El ministro de Exteriores habló hasta el final.'],
  ['ru', '1 200 солдат, 2014 человек.'],
  ['ru', 'Среди них сила и дело, с миром, после встречи.'],
];

describe('findDates on false friends', () => {
  it.each(NO_DATE)('%s finds no date in: %s', (language, text) => {
    expect(findDates(text, language, { published: '2025-02-26' })).toEqual([]);
  });

  it('reads a month of either order, but not an ambiguous one in figures', () => {
    expect(findDates('on 05/03/2015', 'en', {})[0]?.range).toBeUndefined();
    expect(findDates('on 05/23/2015', 'en', {})[0]?.range?.from).toBe('2015-05-23');
    expect(findDates('am 05.03.2015', 'de', {})[0]?.range?.from).toBe('2015-03-05');
  });

  it('takes no day that the calendar lacks', () => {
    expect(findDates('on 31 April 2015', 'en', {}).map(({ phrase }) => phrase)).toEqual(['April 2015']);
  });
});
