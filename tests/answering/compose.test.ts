import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { SHORT_ANSWER_MAX_CHARS } from '../../src/model/answer.ts';
import { articleOf, corpusOf } from '../support/corpus-of.ts';

const published = { date: '2031-03-12', basis: 'stated' } as const;
const endless = Array.from({ length: 60 }, (_, i) => `clause number ${i} about the ceasefire went on`).join(', and ');
const corpus = await corpusOf({
  'held.txt': articleOf(
    'held.txt',
    `Delegations meet in Varnholm

Foreign minister Ilsa Brendtner and envoy Tomas Ravel met in Varnholm on Monday for talks on the ceasefire.

The two sides talked for six hours. Brendtner said that the ceasefire would hold until spring.

The delegation has twelve members. The next round is planned for Friday in Ostmere.`,
    { published, publisher: 'The Harbour Post' },
  ),
  'denied.txt': articleOf(
    'denied.txt',
    `Ministry denies secret talks in Calder

The foreign ministry denied on Tuesday that secret talks had taken place in Calder.

Diplomats had earlier said that secret talks took place in Calder last week.`,
    { published },
  ),
  'long.txt': articleOf('long.txt', `A long sentence\n\nThe statement of Gorran Vell said that ${endless}.`, {}),
});
const ask = async (question: string) => (await answerQuestion(question, corpus)).answer;

describe('an answer', () => {
  it.each([
    ['who met in Varnholm', /Brendtner/],
    ['when did they meet in Varnholm', /Monday \(10 Mar 2031\)/],
    ['where is the next round planned', /Ostmere/],
    ['how long did the two sides talk', /six hours/],
    ['how many members does the delegation have', /twelve/],
    ['what did Brendtner say about the ceasefire', /would hold until spring/],
  ])('%s', async (question, expected) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.text).toMatch(expected);
  });

  it('of two dates takes that of what is asked for, and gives as the place only where something is', async () => {
    const both = await corpusOf({
      'a.txt': articleOf(
        'a.txt',
        'Notes\n\nThe party leaders will meet on 10 March in Calder, the mayors and councillors on 23 March in Ostmere.',
        { published },
      ),
      'b.txt': articleOf(
        'b.txt',
        'Notes\n\nThe people of Calder heard of the Varnholm treaty when it was signed in Ostmere.',
        {
          published,
        },
      ),
    });
    const of = async (question: string) => (await answerQuestion(question, both, { minimum: 0 })).answer.headline;
    expect(await of('when do the mayors meet in ostmere')).toMatch(/23 March/);
    expect(await of('when do the party leaders meet')).toMatch(/10 March/);
    expect(await of('where was the treaty signed')).not.toMatch(/Calder|Varnholm/);
    const war = await corpusOf({
      'a.txt': 'Notes\n\nThe ministers met in Riyadh, in Saudi Arabia, and agreed on talks about the war in Ukraine.',
    });
    const { headline } = (await answerQuestion('where did the ministers meet', war, { minimum: 0 })).answer;
    expect(headline).toMatch(/Riyadh/);
    expect(headline).not.toMatch(/Ukraine/);
  });

  it('quotes neighbours in one piece', async () => {
    const notes = await corpusOf({
      'a.txt':
        'Notes\n\nThe harvest was good. Brendtner ate at the club in Varnholm. She ordered trout at the club. It rained in Calder.',
    });
    const { answer } = await answerQuestion('what did Brendtner eat at the club in Varnholm', notes, { minimum: 0 });
    expect(answer.citations[0]?.quote).toBe('Brendtner ate at the club in Varnholm. She ordered trout at the club.');
    expect(answer.citations.length).toBeLessThanOrEqual(3);
  });

  it('quotes literally, within the limit, also from an endless sentence', async () => {
    const answer = await ask('what did the statement of Gorran Vell say about the ceasefire');
    expect(answer.text.length).toBeLessThanOrEqual(SHORT_ANSWER_MAX_CHARS);
    const documents = new Map(corpus.documents().map((document) => [document.id, document]));
    for (const { documentId, span, quote } of answer.citations)
      expect(documents.get(documentId)?.text.slice(span.start, span.end)).toBe(quote);
  });

  it('says which date is only inferred, and that one article is one article', async () => {
    const inferred = await corpusOf({
      'a.txt': articleOf('a.txt', 'Envoys meet\n\nEnvoy Tomas Ravel arrives in Varnholm on Thursday for talks.', {
        published: { ...published, basis: 'inferred', why: 'it mentions the thaw' },
      }),
      'b.txt': 'Nothing\n\nThe harvest was good this year.',
    });
    const { answer } = await answerQuestion('when does Ravel arrive in Varnholm', inferred);
    expect(answer.text).toMatch(/Thursday/);
    expect(answer.text).toMatch(/probably/);
    expect(answer.notes.join(' ')).toMatch(/inferred/);
    expect(answer.notes.join(' ')).toMatch(/single article/);
    expect(answer.coverage).toMatchObject({ citedDocuments: 1, corpusDocuments: 2 });
  });

  it('reprints count as one origin', async () => {
    const text = (title: string) =>
      `${title}\n\nForeign minister Ilsa Brendtner signed the river treaty in Varnholm on Monday, in the presence of envoy Tomas Ravel and forty guests from the valley. The treaty regulates the locks, the tolls and the fishing rights of both banks for the next twenty years.`;
    const reprinted = await corpusOf({
      'a.txt': text('Treaty signed'),
      'b.txt': text('Signed at last'),
      'c.txt': 'Rain\n\nIt rained.',
    });
    const { answer } = await answerQuestion('who signed the river treaty', reprinted);
    expect(new Set(answer.citations.map(({ documentId }) => documentId)).size).toBe(1);
    expect(answer.notes.join(' ')).toMatch(/single article/);
  });
});

describe('an abstention', () => {
  it('names the name that is not there and cites nothing for it', async () => {
    const answer = await ask('what did Zuberoa Quince say');
    expect(answer).toMatchObject({ status: 'abstained', reason: 'unknown-name' });
    expect(answer.text).toMatch(/Zuberoa|Quince/);
  });
  it('a premise of another topic is not answered', async () => {
    expect((await ask('what is the boiling point of iron')).status).toBe('abstained');
  });
  it('an empty question, an empty corpus', async () => {
    expect(await ask('   ')).toMatchObject({ status: 'abstained', reason: 'empty-question' });
    const { answer } = await answerQuestion('who met', await corpusOf({}));
    expect(answer).toMatchObject({ status: 'abstained', reason: 'empty-corpus' });
  });
});

describe('the verdict', () => {
  it('a denial and what it denies are both shown', async () => {
    const answer = await ask('did secret talks take place in Calder');
    expect(answer.status).toBe('conflicting');
    expect(answer.text).toMatch(/denied on Tuesday/);
    expect(answer.text).toMatch(/had earlier said/);
  });
  it('the same corpus gives the same answer', async () => {
    const { timingMs: _, ...first } = await ask('who met in Varnholm');
    const { timingMs: __, ...second } = await ask('who met in Varnholm');
    expect(second).toEqual(first);
  });
});
