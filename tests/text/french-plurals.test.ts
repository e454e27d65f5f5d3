import { describe, expect, it } from 'vitest';
import { stem } from '../../src/text/stems.ts';

describe('French verbs in the third person plural', () => {
  it.each([
    ['dénoncent', 'dénoncer'],
    ['exigent', 'exiger'],
    ['négocient', 'négocier'],
    ['isolent', 'isoler'],
    ['laissent', 'laisser'],
  ])('%s has the stem of %s', (plural, infinitive) => {
    expect(stem(plural, 'fr')).toBe(stem(infinitive, 'fr'));
  });
  it.each([
    ['exigeaient', 'exiger'],
    ['dénoncèrent', 'dénoncer'],
  ])('%s as before', (past, infinitive) => {
    expect(stem(past, 'fr')).toBe(stem(infinitive, 'fr'));
  });
  it.each(['président', 'gouvernement', 'violent', 'agent', 'urgent'])('%s is no verb', (word) => {
    expect(stem(word, 'fr')).not.toBe(stem(word.replace(/ent$/, 'er'), 'fr'));
  });
});
