import { describe, expect, it } from 'vitest';
import { isLanguage } from '../../../src/model/language.ts';
import { anchorWords } from '../../../src/text/dates/anchor-words.ts';
import type { Captures } from '../../../src/text/dates/captures.ts';
import { findDates, mayHaveDates } from '../../../src/text/dates/find-dates.ts';
import { rule } from '../../../src/text/dates/lexicon.ts';
import { compileNumbers } from '../../../src/text/dates/number-words.ts';
import { tokenize } from '../../../src/text/tokens.ts';
import { EXPRESSIONS } from './expressions.ts';
import { NEWS_PHRASES } from './news-phrases.ts';

const entry = (slot: 'unit' | 'phase', rest: readonly string[], captures: Captures) => ({
  slot,
  rest,
  captures,
  abbreviation: false,
});
const vocabulary = {
  classes: new Map([
    ['week', [entry('unit', [], { unit: 'week' as const })]],
    ['at', [entry('phase', ['the', 'start', 'of'], { phase: 'early' as const })]],
  ]),
  numbers: compileNumbers('a:1, two:2', ''),
};
const anchorsOf = (...templates: string[]) => [
  ...anchorWords([rule('relative-day', ...templates)], {
    vocabulary,
    macros: { soon: '(soon|[quite] early)' },
    isCommon: (word) => ['a', 'in', 'the', 'at', 'of'].includes(word),
  }),
];

describe('anchor words', () => {
  it.each([
    { templates: ['in the evening'], words: ['evening'] },
    { templates: ['[this] evening'], words: ['evening'] },
    { templates: ['<soon>'], words: ['soon', 'early'] },
    { templates: ['{count} {unit}'], words: ['week'] },
    { templates: ['in {count}'], words: ['a', 'two'] },
    { templates: ['{phase}'], words: ['start'] },
    { templates: ['{day} / {monthDigits}', 'avant-hier'], words: ['avant'] },
    { templates: ['at ^ déjà'], words: ['déjà', 'deja'] },
  ])('of $templates are $words', ({ templates, words }) => {
    expect(anchorsOf(...templates)).toEqual(words);
  });

  it('of what can do without any word are a mistake in the template', () => {
    expect(() => anchorsOf('[soon]')).toThrow('"[soon]" can do without any word');
  });
});

describe('words that may have dates', () => {
  it.each([...EXPRESSIONS, ...NEWS_PHRASES])('%s', (row) => {
    const [head = '', marked = ''] = row.split(' | ');
    const language = head.slice(0, 2);
    if (!isLanguage(language)) throw new Error(`not a date row: ${row}`);
    const text = marked.replace(/[[\]]/gu, '');
    const dates = findDates(text, language, { published: '2025-02-26' });
    expect(dates.length === 0 || mayHaveDates(tokenize(text, language), language)).toBe(true);
  });

  it.each([
    ['The minister said that the talks of a ministry were over in Geneva', 'en'],
    ['Die Minister trafen sich in der Hauptstadt mit einer Delegation', 'de'],
    ['Le ministre a dit que les pourparlers se poursuivent à Genève avec un médiateur', 'fr'],
  ] as const)('others have none: %s', (text, language) => {
    expect(mayHaveDates(tokenize(text, language), language)).toBe(false);
  });
});
