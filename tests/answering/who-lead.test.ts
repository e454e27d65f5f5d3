import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { corpusOf } from '../support/corpus-of.ts';

/** Invented people in real countries. */
const corpus = await corpusOf({
  'a.txt':
    'Handshake in the old mill\n\nThe French envoy Odile Marchetin and Tomas Ravel shook hands in the old mill on Monday.\n\n' +
    'Norway was represented by Ilsa Brendtner and Gero Vandamm at the table.\n\n' +
    'The ambassador to Yemen, Petra Solvik, poured the coffee.\n\nThe mediator wrote the minutes and went to bed.',
  'b.txt': 'Evening\n\nThe fishermen of Rzeszów cheered the convoy on the road from Poland.',
});
const headline = async (question: string) => (await answerQuestion(question, corpus, { minimum: 0 })).answer.headline;

describe('who is named, and for which side', () => {
  it('beside the envoy of a country nobody else is given to it', async () => {
    const said = await headline('who shook hands in the old mill');
    expect(said).toContain('Tomas Ravel');
    expect(said).not.toMatch(/France (?:Odile Marchetin and )?Tomas Ravel|Ravel and Odile Marchetin/);
    expect(said).toMatch(/for France Odile Marchetin/);
  });
  it('a sentence about who represents a country gives its people to it', async () => {
    expect(await headline('who represented norway')).toMatch(/Ilsa Brendtner and Gero Vandamm/);
  });
  it('nor does a colleague of that country leave the other without one', async () => {
    const moscow = await corpusOf({
      'a.txt':
        'Seats\n\nThe Russian foreign minister Sergei Vorandov spoke first.\n\n' +
        'Moscow was represented by Sergei Vorandov and the presidential adviser Juri Ulmanin. Odile Marchetin met them.',
    });
    const { answer } = await answerQuestion('who met', moscow, { minimum: 0 });
    const { answer: represented } = await answerQuestion('who represented whom', moscow, { minimum: 0 });
    expect(`${answer.headline} ${represented.headline}`).not.toMatch(/Vorandov; Juri/);
    expect(represented.headline).toMatch(/Sergei Vorandov and Juri Ulmanin/);
  });
  it('an ambassador does not stand for the country that he is sent to', async () => {
    const petra = corpus.linker.entities().find(({ name }) => name === 'Petra Solvik');
    expect(petra).toBeDefined();
    expect(petra?.country).toBeUndefined();
    expect(corpus.linker.entities().find(({ name }) => name === 'Odile Marchetin')?.country).toBe('place:fr');
  });
  it('an office without a name is nobody', async () => {
    expect(await headline('who wrote the minutes')).not.toContain('mediator');
  });
  it('a town on the way is nobody', async () => {
    expect(await headline('who cheered the convoy')).not.toMatch(/Rzeszów|Poland/);
  });
  it('names nobody whom no quote below names', async () => {
    const cabinet = await corpusOf({
      'a.txt':
        'A cabinet\n\nThe new prime minister, a former journalist of 75, said that he wanted a broad team.\n\n' +
        'He slept in the old mill.',
      'b.txt': 'Doors\n\nThe deputy prime minister of Kalvia, Gero Vandamm, opened the hall for the delegations.',
      'c.txt':
        'Lunch\n\nTomas Ravel cooked. Odile Marchetin met Ilsa Brendtner in the mill. Petra Solvik met them later.',
    });
    for (const question of ['who is the new prime minister', 'who met in the mill', 'who met ravel', 'who opened it']) {
      const { answer } = await answerQuestion(question, cabinet, { minimum: 0 });
      const quotes = answer.text.slice(answer.headline.length);
      for (const name of answer.headline.match(/Vandamm|Ravel|Marchetin|Brendtner|Solvik/g) ?? [])
        expect(quotes, question).toContain(name);
    }
  });
  it('who was there is quoted with everybody that is named, however far from the words of the question', async () => {
    const guests = await corpusOf({
      'a.txt': 'Guests\n\nOdile Marchetin and Tomas Ravel attended the meeting in Varnholm.',
      'b.txt': 'Seats\n\nThe union was represented in Varnholm by its envoy Ilsa Brendtner. The talks went on.',
    });
    const { answer } = await answerQuestion('who attended the meeting in varnholm', guests, { minimum: 0 });
    for (const name of ['Marchetin', 'Ravel', 'Brendtner']) {
      expect(answer.headline).toContain(name);
      expect(answer.text.slice(answer.headline.length)).toContain(name);
    }
  });
  it.each([
    ['Kalvia sent Odile Marchetin to the signing without Mr Ravel.', /Marchetin/, /Ravel/],
    ['A la firma fue Odile Marchetin en lugar de Tomas Ravel.', /Marchetin/, /Ravel/],
    ['A la firma, sin embargo, fue Odile Marchetin. Gero Vandamm la vio.', /Marchetin/, /Ravel/],
    ['À la signature est venue Odile Marchetin, sans Tomas Ravel.', /Marchetin/, /Ravel/],
    ['Zur Unterzeichnung kam Odile Marchetin ohne Tomas Ravel.', /Marchetin/, /Ravel/],
    ['На подписание приехала Одиль Маршетен вместо Томаса Равеля.', /Маршетен/, /Равел/],
  ])('who is named as not being there: %s', async (sentence, there, absent) => {
    const one = await corpusOf({ 'a.txt': `Signing\n\n${sentence}` });
    const { answer } = await answerQuestion('who came to the signing', one, { minimum: 0 });
    const lead = answer.text.split('“')[0] ?? '';
    expect(lead).toMatch(there);
    expect(lead).not.toMatch(absent);
  });
});
