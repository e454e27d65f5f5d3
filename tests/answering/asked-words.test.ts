import { describe, expect, it } from 'vitest';
import { queryThings } from '../../src/answering/query-terms.ts';
import { parseQuestion } from '../../src/answering/question.ts';
import type { Language } from '../../src/model/language.ts';
import { corpusOf } from '../support/corpus-of.ts';

const corpus = await corpusOf({ 'a.txt': 'Notes\n\nThe envoys met in Varnholm.' });
const words = (question: string, language: Language) =>
  parseQuestion(question, corpus, language, language).words.map(({ surface }) => surface);

describe('numbers of two digits', () => {
  it.each<[Language, string, string]>([
    ['fr', "qu'ont ils signé en août 87", '87'],
    ['es', 'quien cuidaba la cumbre del 86', '86'],
    ['en', "who hosted the presidents in '98", '98'],
    ['ru', 'что отменили в январе 88', '88'],
  ])('%s: %s: a year is no thing to look for', (language, question, year) => {
    expect(words(question, language)).not.toContain(year);
  });
  it.each<[Language, string, string]>([
    ['en', 'who freed the 87 prisoners', '87'],
    ['en', 'what happens to 40 percent', '40'],
  ])('%s: %s: a count is one', (language, question, count) => {
    expect(words(question, language)).toContain(count);
  });
});

describe('numbers in words', () => {
  it.each<[Language, string, string]>([
    ['en', 'what are the three sticking points', 'n:3'],
    ['fr', 'quels sont les quatre dossiers', 'n:4'],
    ['de', 'welche sieben Punkte blieben', 'n:7'],
  ])('%s: %s: are looked for as numbers', async (language, question, key) => {
    const things = await queryThings(parseQuestion(question, corpus, language, language), corpus);
    expect(things.find(({ kind }) => kind === 'number')?.keys.get(key)).toBe(1);
  });
});
