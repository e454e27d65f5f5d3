import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { parseQuestion } from '../../src/answering/question.ts';
import { isStranger } from '../../src/answering/stranger.ts';
import { corpusOf, TOOLS } from '../support/corpus-of.ts';

describe('words that no language has', () => {
  it.each(['guterres', 'krentz', 'eln'])('%s is one', (word) => {
    expect(isStranger(word, 'en', TOOLS.lexicon)).toBe(true);
  });
  it.each(['refugees', 'goverment', 'across', 'vertrag', 'переговоры'])('%s is none', (word) => {
    expect(isStranger(word, 'en', TOOLS.lexicon)).toBe(false);
  });
  it('written small in a question they are names, which nothing here bears', async () => {
    const corpus = await corpusOf({ 'a.txt': 'Notes\n\nThe envoys met in Varnholm and spoke about the refugees.' });
    const { names } = parseQuestion('what did guterres say about the refugees', corpus, 'en');
    expect(names.map(({ surface }) => surface)).toEqual(['guterres']);
    const { answer } = await answerQuestion('what did guterres say about the refugees', corpus);
    expect(answer.status).toBe('abstained');
    expect(answer.text).toContain('guterres');
  });
  it('gas is gas where no article names the place', async () => {
    const corpus = await corpusOf({ 'a.txt': 'Notes\n\nThe envoys met in Varnholm and spoke about the gas.' });
    expect(parseQuestion('что сказали насчет газа', corpus, 'ru').names).toEqual([]);
  });
});
