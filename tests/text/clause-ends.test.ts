import { describe, expect, it } from 'vitest';
import { clauseEnds, statementEnds } from '../../src/text/clause-ends.ts';

const cutsOf = (ends: typeof statementEnds, text: string): string[] =>
  ends(text, { start: 0, end: text.length }).map((end) => text.slice(0, end).trim());

describe('where a statement is whole without the rest', () => {
  it.each([
    ['Envoys met in Varnholm on Monday, where they signed a text.', ['Envoys met in Varnholm on Monday,']],
    ['Envoys spoke by phone on Monday and agreed to meet.', ['Envoys spoke by phone on Monday']],
    ['Les ministres se sont vus lundi et ont convenu d’une date.', ['Les ministres se sont vus lundi']],
    ['Les ministres se sont vus à Oslo, où ils ont signé.', ['Les ministres se sont vus à Oslo,']],
    ['Die Gesandten trafen sich in Wien und haben unterzeichnet.', ['Die Gesandten trafen sich in Wien']],
    ['Los enviados se vieron en Oslo y firmaron un texto.', ['Los enviados se vieron en Oslo']],
    ['Министры встретились в Осло, где подписали текст.', ['Министры встретились в Осло,']],
  ])('%s', (text, expected) => {
    expect(cutsOf(statementEnds, text)).toEqual(expected);
  });

  it.each([
    // it goes on after the circumstance
    'The summit, which was due on Thursday, is postponed.',
    'Ses gestes, renversant la politique passée, inquiètent.',
    // what follows takes back, conditions or attributes
    'Envoys met in Varnholm on Monday, but nobody signed.',
    'Envoys will meet on Monday, if the bridge is open.',
    'Les diplomates se rencontreront jeudi à Oslo, a annoncé le ministre.',
    // a list of people goes on
    'Present were Tomas Ravel, Ilsa Brendtner and Gorran Vell.',
    'Etaient présents Tomas Ravel, Ilsa Brendtner et Gorran Vell.',
  ])('never in: %s', (text) => {
    expect(cutsOf(statementEnds, text)).toEqual([]);
  });
});

it('clauses end before conjunctions in Cyrillic too', () => {
  expect(cutsOf(clauseEnds, 'Он приехал в Осло, но она осталась.')).toEqual(['Он приехал в Осло,']);
  expect(cutsOf(clauseEnds, 'Он приехал в Осло, ночью вернулся.')).toEqual([]);
});
