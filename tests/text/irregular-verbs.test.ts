import { describe, expect, it } from 'vitest';
import { frenchIrregular, spanishIrregular } from '../../src/text/irregular-verbs.ts';
import { stem } from '../../src/text/stems.ts';

describe('irregular verbs', () => {
  it.each([
    ['soumettent', 'soumettre'],
    ['comprennent', 'comprendre'],
    ['contiennent', 'contenir'],
    ['interviennent', 'intervenir'],
    ['écrivaient', 'écrire'],
    ['détruisent', 'détruire'],
    ['contraignent', 'contraindre'],
    ['défendaient', 'défendre'],
    ['disparaissent', 'disparaître'],
    ['perçoivent', 'percevoir'],
    ['prévoyait', 'prévoir'],
  ])('fr: %s → %s, one stem', (form, infinitive) => {
    expect(frenchIrregular(form)).toBe(infinitive);
    expect(stem(form, 'fr')).toBe(stem(infinitive, 'fr'));
  });
  it.each([
    'patient',
    'quotient',
    'maintenant',
    'lieutenant',
    'débat',
    'parte',
    'règne',
    'témoigne',
    'demande',
    'monde',
  ])('fr: %s is none', (word) => {
    expect(frenchIrregular(word)).toBe(word);
  });
  it.each([
    ['propuso', 'proponer'],
    ['mantuvieron', 'mantener'],
    ['intervino', 'intervenir'],
    ['redujo', 'reducir'],
    ['ofrezca', 'ofrecer'],
    ['garanticen', 'garantizar'],
    ['apliquen', 'aplicar'],
    ['sugiere', 'sugerir'],
    ['envuelve', 'envolver'],
  ])('es: %s and %s have one stem', (form, infinitive) => {
    expect(stem(form, 'es')).toBe(stem(infinitive, 'es'));
  });
  it.each(['vino', 'plaza', 'placa', 'doce', 'sale'])('es: %s is left', (word) => {
    expect(spanishIrregular(word)).toBe(word);
  });
  it('a square is no plate', () => {
    expect(stem('plaza', 'es')).not.toBe(stem('placa', 'es'));
  });
});
