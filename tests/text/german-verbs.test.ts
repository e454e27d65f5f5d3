import { describe, expect, it } from 'vitest';
import { withoutZu } from '../../src/text/german-verbs.ts';
import { stem } from '../../src/text/stems.ts';

describe('zu inside a separable verb', () => {
  it.each([
    ['anzuerkennen', 'anerkennen'],
    ['zurückzutreten', 'zurücktreten'],
    ['vorzuschlagen', 'vorschlagen'],
    ['wiederaufzunehmen', 'wiederaufzunehmen'],
    ['zuzustimmen', 'zustimmen'],
  ])('%s → %s', (form, infinitive) => {
    expect(withoutZu(form)).toBe(infinitive);
    expect(stem(form, 'de')).toBe(stem(infinitive, 'de'));
  });
  it.each(['dazu', 'hinzufügen', 'auszubildende', 'zuzug', 'abzug', 'einzug'])('%s has none', (word) => {
    expect(withoutZu(word)).toBe(word);
  });
});
