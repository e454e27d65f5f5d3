/** Headlines of made-up news: who did what, as the source tells it and as far as it says so. */
import { describe, expect, it } from 'vitest';
import { accountsOf } from '../../src/digest/accounts.ts';
import { type Headline, headlineOf } from '../../src/digest/headline.ts';
import { quoteOf } from '../../src/digest/quote.ts';
import type { Language } from '../../src/model/language.ts';
import { corpusOf } from '../support/corpus-of.ts';

/** The headline above the last sentence of an article. */
async function headlineAbove(
  sentence: string,
  language: Language = 'en',
  title = 'Old',
): Promise<Headline | undefined> {
  const corpus = await corpusOf({ 'a.txt': `${title}\n\n${sentence}` });
  const [read] = await corpus.read(corpus.ids());
  if (read === undefined) throw new Error('no article');
  const accounts = accountsOf(read, corpus);
  const account = accounts.find((one) => one.sentence.role === 'body');
  const quote = account && quoteOf(account);
  if (account === undefined || quote === undefined) return undefined;
  const titled = accounts.find((one) => one.sentence.role === 'title');
  return headlineOf(account, quote.span, titled, { corpus, language });
}
const textAbove = async (...args: Parameters<typeof headlineAbove>) => (await headlineAbove(...args))?.text;

describe('a headline', () => {
  it.each<[Language, string, RegExp]>([
    ['en', 'Anna Lindqvist and Pedro Almeida met in Lisbon on Monday.', /^Meeting in Lisbon: /],
    ['fr', 'Anna Lindqvist et Pedro Almeida devraient se rencontrer mardi à Lisbonne.', /^Planned meeting in Lisbon: /],
    [
      'de',
      'Anna Lindqvist und Pedro Almeida sollen sich am Dienstag in Lissabon treffen.',
      /^Planned meeting in Lisbon: /,
    ],
    ['es', 'Anna Lindqvist y Pedro Almeida se reunirían el martes en Lisboa.', /^Possible meeting in Lisbon: /],
    ['en', 'Anna Lindqvist and Pedro Almeida may meet in Lisbon on Tuesday.', /^Possible meeting in Lisbon: /],
    [
      'en',
      'Anna Lindqvist and Pedro Almeida are expected to meet in Lisbon on Tuesday.',
      /^Planned meeting in Lisbon: /,
    ],
    ['ru', 'Анна Линдквист и Педру Алмейда встретятся во вторник в Лиссабоне.', /^Planned meeting in Lisbon: /],
  ])('tells a plan as planned, a possibility as possible: %s: %s', async (_, sentence, expected) => {
    expect(await textAbove(sentence)).toMatch(expected);
  });

  it.each<[Language, string]>([
    ['en', 'Planned meeting in Lisbon: Lindqvist and Almeida'],
    ['fr', 'Rencontre prévue à Lisbonne : Lindqvist et Almeida'],
    ['de', 'Geplantes Treffen in Lissabon: Lindqvist und Almeida'],
    ['es', 'Reunión prevista en Lisboa: Lindqvist y Almeida'],
    ['ru', 'Запланированная встреча в городе Лиссабон: Lindqvist и Almeida'],
  ])('speaks %s', async (language, expected) => {
    const text = await textAbove('Anna Lindqvist and Pedro Almeida will meet in Lisbon on Tuesday.', language);
    const full = expected.replace('Lindqvist', 'Anna Lindqvist').replace('Almeida', 'Pedro Almeida');
    expect([expected, full]).toContain(text);
  });

  it.each([
    'The spokesman of Pedro Almeida said that Anna Lindqvist and Marta Holm met in Lisbon.',
    'Anna Lindqvist and Marta Holm met in Lisbon, Pedro Almeida announced.',
    'Anna Lindqvist and Marta Holm met in Lisbon after Pedro Almeida had gone.',
    'Anna Lindqvist and Marta Holm met in Lisbon; Pedro Almeida was ill.',
    'Anna Lindqvist and Marta Holm met in Lisbon and spoke about Pedro Almeida.',
  ])('names nobody whom the source does not connect with the act: %s', async (sentence) => {
    const text = await textAbove(sentence);
    expect(text).toBe('Meeting in Lisbon: Anna Lindqvist and Marta Holm');
  });

  it.each([
    'Anna Lindqvist defended the talks with Pedro Almeida on Monday.',
    'Anna Lindqvist called for talks with Pedro Almeida in Lisbon.',
    'Anna Lindqvist refused to meet Pedro Almeida in Lisbon.',
    'Anna Lindqvist left Lisbon before the talks with Pedro Almeida.',
    'Anna Lindqvist did not meet Pedro Almeida in Lisbon on Monday.',
    'Anna Lindqvist hat die Gespräche in Lissabon am Montag zäh genannt.',
  ])('tells of no act that was only spoken of, wanted or refused: %s', async (sentence) => {
    expect((await textAbove(sentence)) ?? '').not.toMatch(/^(?:Meeting|Talks)/);
  });

  it('says who denies, and takes no denial of something else for it', async () => {
    expect(await textAbove('Anna Lindqvist denied secret talks with Pedro Almeida in Lisbon.')).toMatch(
      /^(?:Anna )?Lindqvist denies: secret talks in Lisbon/,
    );
    expect(
      (await textAbove('Anna Lindqvist denied that the meeting in Lisbon ended in a quarrel.')) ?? '',
    ).not.toContain('denies');
  });

  it('is a short title or a short clause of one, whole and in the marks of a quotation', async () => {
    const lead = 'Anna Lindqvist and Pedro Almeida signed the fishing agreement in Lisbon on Monday.';
    expect(await headlineAbove(lead, 'en', 'Lindqvist and Almeida sign in Lisbon')).toEqual({
      text: '“Lindqvist and Almeida sign in Lisbon”',
      kind: 'clause',
    });
    expect(await headlineAbove(lead, 'en', 'Fishing rights: Lindqvist and Almeida sign agreement in Lisbon')).toEqual({
      text: '“Lindqvist and Almeida sign agreement in Lisbon”',
      kind: 'clause',
    });
  });

  it('else is the article’s whole title, marked as that, or nothing', async () => {
    const odd = 'Anna Lindqvist lost her hat on the way to Lisbon on Monday.';
    const title = 'What the long nights of Lisbon left behind for the fishermen of the north';
    expect(await headlineAbove(odd, 'en', title)).toEqual({ text: `Article: “${title}”`, kind: 'title' });
    expect(await headlineAbove(odd, 'en', 'Hats')).toBeUndefined();
  });
});
