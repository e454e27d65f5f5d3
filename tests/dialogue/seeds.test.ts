import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import type { Answer } from '../../src/model/answer.ts';
import { bundledSeeds, converse } from '../support/corpus-of.ts';

/** What a newcomer types on the bundled articles, and what must come back (the project's first promise). */
const corpus = await bundledSeeds();
const ask = async (question: string, context: readonly string[] = []): Promise<Answer> =>
  (await answerQuestion(question, corpus, { context })).answer;
/** Everything an answer shows: the short answer and all its quotes. */
const shown = ({ text, citations }: Answer): string => [text, ...citations.map(({ quote }) => quote)].join('\n');

describe('who attended riyadh', () => {
  it.each([/Rubio/, /Lavro[vw]/, /Waltz/, /Witkoff/, /Uschakow|Ushakov|Ouchakov/])('names %s', async (name) => {
    expect(shown(await ask('who attended riyadh'))).toMatch(name);
  });
  it('cites both articles that name somebody', async () => {
    const { citations } = await ask('who attended riyadh');
    const cited = citations.map(({ documentId }) => documentId.slice(0, 3));
    expect(cited).toContain('001');
    expect(cited).toContain('002');
  });
  it('tells the sides apart', async () => {
    expect((await ask('who attended riyadh')).text).toMatch(
      /for Russia .*for (?:the )?United States|for (?:the )?United States .*for Russia/,
    );
  });
  it('does not state as fact that Trump attended: the wording is unclear, and that is said', async () => {
    const answer = await ask('who attended riyadh');
    const [stated = ''] = answer.text.split(/“|in a sentence whose wording is unclear/);
    expect(stated).not.toMatch(/Trump/);
    expect(answer.text + answer.notes.join(' ')).toMatch(/unclear|lost words/);
  });
  it('does not list Dmitriev, who might come', async () => {
    expect(shown(await ask('who attended riyadh'))).not.toMatch(/Dmitri/);
  });
});

describe('the other promises', () => {
  it('when do they meet in istanbul: Thursday, with the date, which is inferred', async () => {
    const { text, notes, status } = await ask('when do they meet in istanbul');
    expect(status).toBe('answered');
    expect(text).toMatch(/Thursday/);
    expect(text).toMatch(/27 Feb 2025/);
    expect(notes.join(' ')).toMatch(/inferred/);
  });

  it('did russia deny the follow-up talks: both sides of the story', async () => {
    const answer = await ask('did russia deny the follow-up talks');
    expect(answer.status).not.toBe('abstained');
    expect(shown(answer)).toMatch(/dément|démenti/);
    expect(shown(answer)).toMatch(/rapporté|devaient se rencontrer|annonce|préparatifs/);
  });

  it('who is riabkov: his office', async () => {
    expect(shown(await ask('who is riabkov'))).toMatch(/vice-secrétaire d’État|vice-ministre/);
  });

  it('what did rubio say about peace: his words', async () => {
    const answer = await ask('what did rubio say about peace');
    expect(answer.text).toMatch(/Rubio/);
    expect(answer.text).toMatch(/nous parlerons de la paix/);
  });

  it.each([
    ['où se rencontrent les diplomates jeudi', 'fr', /Istanbul/],
    ['wer vertrat moskau in riad', 'de', /Lawrow|Lavrow|Lavrov/],
    ['кто встретился в эр-рияде', 'ru', /Lavrov|Лавров/],
  ] as const)('%s is answered in its own language', async (question, language, expected) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.language).toBe(language);
    expect(answer.text).toMatch(expected);
  });

  it('what was is not called planned', async () => {
    expect((await ask('wer vertrat moskau in riad')).notes.join(' ')).not.toMatch(/geplant/);
  });

  it.each([
    ['who attended geneva', /geneva/i],
    ['what is the capital of peru', /peru/i],
  ])('%s abstains and says what is missing', async (question, missing) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ status: 'abstained', reason: 'unknown-name', citations: [] });
    expect(answer.text).toMatch(missing);
    expect(answer.text).toMatch(/5 articles/);
  });
});

describe('a conversation', () => {
  it('goes on where it was', async () => {
    const { say } = converse(corpus);
    expect(await say('/talks when do they meet in istanbul')).toMatch(/Thursday/);
    expect(await say('and who announced it?')).toMatch(/Lavrov/);
    expect(await say('timelime')).toContain('Did you mean /talks timeline?');
    expect(await say('sources 9')).toMatch(/9.*5|1.*5/);
    expect(await say('who lavrov')).toMatch(/Sergueï Lavrov|Sergei Lavrow/);
    expect(await say('thanks, and in geneva?')).toMatch(/geneva/i);
  });
  it.each(['and for russia?', 'only the russians'])(
    'who attended riyadh, %s: the Russians of that meeting',
    async (then) => {
      const { text } = await ask(then, ['who attended riyadh']);
      const [named = ''] = text.split('“');
      expect(named).toMatch(/Lavrow|Lavrov/);
      expect(named).toMatch(/Uschakow/);
      expect(named).not.toMatch(/Riabkow|Putin|Poutine|Rubio|Trump|Waltz|Witkoff|United States/);
    },
  );
  it('timeline: the calls, Riyadh, the denied follow-up, Istanbul, each with date and status', async () => {
    const { text } = await ask('timeline of us russia contacts');
    expect(text).toMatch(/téléphon[\s\S]*Ria?d|Riyad/);
    expect(text).toMatch(/27 Feb 2025, date inferred \(planned\): “[^”]*Istanbul/);
    expect(text).toMatch(/\(reported\)/);
    expect(text).toMatch(/25 Feb 2025, date inferred \(denied\): “[^”]*dément/);
  });
  it('/talks and the bare question are the same', async () => {
    const [typed, bare] = [converse(corpus), converse(corpus)];
    expect(await typed.say('/talks who attended riyadh')).toBe(await bare.say('who attended riyadh'));
  });
});
