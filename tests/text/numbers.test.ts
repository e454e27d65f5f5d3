import { expect, test } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import { findNumbers, parseDigits } from '../../src/text/numbers.ts';
import { tokenize } from '../../src/text/tokens.ts';

const values = (text: string, language: Language) =>
  findNumbers(text, tokenize(text, language), language).map((number) => number.value);

test.each<[string, number]>([
  ['6 104', 6104],
  ['19,000', 19_000],
  ['4.200', 4200],
  ['3,67', 3.67],
  ['3.67', 3.67],
  ['1 200 000', 1_200_000],
])('%s is %d', (digits, value) => {
  expect(parseDigits(digits)).toBe(value);
});

test.each<[Language, string, number[]]>([
  ['fr', 'quarante-sept sénateurs et dix-huit jours', [47, 18]],
  ['en', 'two million tonnes and 45 boats', [2_000_000, 45]],
  ['de', 'fünf Minister, 3,5 Prozent', [5, 3.5]],
  ['es', 'tres millones de barriles', [3_000_000]],
  ['ru', 'двадцать пять кораблей', [25]],
])('%s: %s', (language, text, expected) => {
  expect(values(text, language)).toEqual(expected);
});

test('a percentage and a year are marked', () => {
  const text = 'En 2031, 40 % des quotas';
  const [year, share] = findNumbers(text, tokenize(text, 'fr'), 'fr');
  expect(year).toMatchObject({ value: 2031, calendar: true, percent: false });
  expect(share).toMatchObject({ value: 40, calendar: false, percent: true });
});
