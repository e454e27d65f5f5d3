import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { corpusOf } from '../support/corpus-of.ts';

const corpus = await corpusOf({
  'fr.txt':
    "Rumeurs\n\nDes journaux de la capitale avaient annoncé qu'Ostmere fermait sa frontière aux pêcheurs. L'ambassadeur Tomas Ravel a qualifié la nouvelle de « pure invention ».\n\n" +
    "Dans les couloirs, on prêtait à Ilsa Brendtner l'intention de transporter la négociation à Varnholm. Gero Vandamm a démenti.",
  'two.txt':
    'Two matters\n\nOstmere leased the new lighthouse to the pilots. The minister for fisheries, Odile Marchetin, denied at a press conference in the evening that she had ever been treated in the hospital of Calder.',
  'title.txt':
    'Kalvia denies harbour talks\n\nNewspapers had reported that envoys of Kalvia would meet the pilots in Ostmere on Tuesday.',
  'army.txt':
    'Airport\n\nAccording to the army, 150 soldiers left the airport of Calder on Tuesday. The front said that no one had gone.',
  'replies.txt':
    'Pilots\n\nThe guild of Norrin bought a crane for the quay. The guild did not reply to a request for comment.\n\n' +
    'The harbour council of Lisk raised the toll for barges. « I cannot reply to that question », the clerk wrote.\n\n' +
    'A newspaper wrote that the ropeworks of Tarn sell wet rope to the crews. The foreman replied that this was not so.\n\n' +
    'The council of Orrel closed the market hall for the winter. The decision sparked an outcry among the traders of the market hall.',
  'en.txt': 'Calm\n\nOstmere sold the old ferry to the harbour company. The envoy stayed in Varnholm.',
});
const ask = async (question: string) => (await answerQuestion(question, corpus, { minimum: 0 })).answer;

describe('what is taken back in the next sentence', () => {
  it.each([
    ['did ostmere close its border to the fishermen', 'pure invention'],
    ['are the talks moving to varnholm', 'Gero Vandamm a démenti'],
    ['do the ropeworks of tarn sell wet rope to the crews', 'replied that this was not so'],
    ['did 150 soldiers leave the airport of calder', 'no one had gone'],
  ])('%s: both are told, as differing', async (question, denial) => {
    const answer = await ask(question);
    expect(answer.status).toBe('conflicting');
    expect(answer.text).toContain(denial);
  });
  it('is not told without the denial where something else is asked', async () => {
    const answer = await ask('who wants to move the talks to varnholm');
    expect(answer.citations[0]?.quote).toContain('Varnholm. Gero Vandamm a démenti.');
  });
  it('what an article reports first is not told without its title that denies it', async () => {
    const answer = await ask('did envoys of kalvia meet the pilots in ostmere');
    expect(answer.status).toBe('conflicting');
    expect(answer.text).toContain('denies harbour talks');
  });
  it('its figure is not given as the answer', async () => {
    const { text } = await ask('how many soldiers left the airport of calder');
    expect(text).toContain('no one had gone');
    expect(text).not.toContain('The figure given');
  });
  it('its date is not given as the answer', async () => {
    const { text } = await ask('when would envoys of kalvia meet the pilots');
    expect(text).toContain('on Tuesday');
    expect(text).not.toMatch(/The date given|Planned for/);
  });
  it('a long denial of something else is not set against it', async () => {
    expect((await ask('did ostmere lease the lighthouse to the pilots')).status).toBe('answered');
  });
  it.each([
    'did ostmere sell the ferry',
    'did the guild of norrin buy a crane',
    'did the harbour council of lisk raise the toll',
    'did the council of orrel close the market hall',
  ])('what nobody denies stands alone: %s', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.text).not.toContain('differ');
  });
});
