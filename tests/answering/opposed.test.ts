import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { corpusOf } from '../support/corpus-of.ts';

const corpus = await corpusOf({
  'ministry.txt':
    'Fund\n\nThe palace of Altamar denied that President Hilda Maroon wants to sell the dam to a fund. Barges were late again.',
  'price.txt':
    'The dam of President Hilda Maroon\n\nPresident Hilda Maroon has had the dam painted by artists. It is less grey than it was.',
  'port.txt':
    'Port\n\nMinister Costa Belarin denied that Morwen had agreed to close the port of Norrin. The tide was high.',
  'banker.txt': 'Banker\n\nA banker said that Morwen had agreed to close the port of Norrin in May.',
  'paper.txt':
    'Papers\n\nNewspapers reported that Ilsa Brendtner met the admiral secretly in Varnholm. Her office said little.\n\nThe ministry of Ostmere denied the secret meeting of Brendtner and the admiral in Varnholm.',
});
const ask = async (question: string) => (await answerQuestion(question, corpus, { minimum: 0 })).answer;

describe('accounts that differ', () => {
  it('are those of two articles for the very thing that is asked', async () => {
    const { status, text } = await ask('did morwen agree to close the port of norrin');
    expect(status).toBe('conflicting');
    expect(text).toContain('A banker said');
    expect(text).toContain('Belarin denied');
  });
  it('are a report and its denial some sentences on', async () => {
    const { status, text } = await ask('did brendtner meet the admiral in varnholm');
    expect(status).toBe('conflicting');
    expect(text).toContain('Newspapers reported');
  });
  it('are no denial and another article about the same things, and the denial is told', async () => {
    const { status, text } = await ask('does president maroon want to sell the dam to a fund');
    expect(status).toBe('answered');
    expect(text).toContain('denied that President Hilda Maroon');
    expect(text).not.toContain('differ');
  });
});
