import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { monthsOfMeetings, rangeOfAsked } from '../../src/answering/asked-dates.ts';
import type { DatePhrase } from '../../src/text/dates/date-phrase.ts';
import { findDates } from '../../src/text/dates/find-dates.ts';
import { articleOf, corpusOf } from '../support/corpus-of.ts';

const only = (dates: readonly DatePhrase[]): DatePhrase => {
  const [date] = dates;
  if (date === undefined || dates.length !== 1) throw new Error(`${dates.length} dates`);
  return date;
};

describe('a date of a question without a year', () => {
  it('is read as of the day of each article', () => {
    const asked = only(findDates('what was signed on 29 feb', 'en', {}));
    expect(rangeOfAsked(asked, 'en', '2032-03-02')?.from).toBe('2032-02-29');
    expect(rangeOfAsked(asked, 'en', undefined)).toBeUndefined();
  });
  it('a weekday stays a weekday', () => {
    const asked = only(findDates('who met on saturday', 'en', {}));
    expect(rangeOfAsked(asked, 'en', '2032-03-02')).toBeUndefined();
  });
  it.each([
    ['which hotel was the march round in', 'march'],
    ['who came to the may peace talks', 'may'],
  ])('%s: a month before a meeting is one', (question, month) => {
    expect(only(monthsOfMeetings(question, 'en')).phrase).toBe(month);
  });
  it.each(['who may attend the talks', 'where did they march to the talks from'])('%s: no month', (question) => {
    expect(monthsOfMeetings(question, 'en')).toEqual([]);
  });
  it.each([
    ['fr', "qui était au sommet d'avril", 'en avril'],
    ['fr', 'qui était au sommet davril', 'en avril'],
    ['es', 'cuándo se revisa la prórroga de abril', 'en abril'],
    ['ru', 'что решили на апрельском саммите', 'в апреле'],
    ['de', 'wer war beim aprilgipfel', 'im April'],
  ] as const)('%s: %s: the month beside a noun is its date', (language, question, phrase) => {
    expect(only(monthsOfMeetings(question, language)).phrase).toBe(phrase);
  });
  it.each([
    ['fr', "l'accord du 12 mars 2031"],
    ['es', 'la firma del 3 de marzo de 2031'],
    ['de', 'der April war kalt'],
  ] as const)('%s: %s: no month of its own', (language, question) => {
    expect(monthsOfMeetings(question, language)).toEqual([]);
  });
  it('the rest of a German compound stays a word', async () => {
    const corpus = await corpusOf({ 'a.txt': 'Notiz\n\nDer Gipfel begann in Varnholm.' });
    const { trace } = await answerQuestion('wer war beim aprilgipfel', corpus, { minimum: 0 });
    expect(trace?.question.words.map(({ surface }) => surface)).toEqual(['aprilgipfel']);
  });
  it('a surname is no month', async () => {
    const corpus = await corpusOf({ 'a.txt': 'Notiz\n\nIwan Maiski blieb in Varnholm.' });
    const { trace } = await answerQuestion('что сказал майский', corpus, { minimum: 0 });
    expect(trace?.question.dates).toEqual([]);
  });
  it('chooses between two rounds', async () => {
    const on = (date: string) => ({ published: { date, basis: 'stated' } as const });
    const corpus = await corpusOf({
      'a.txt': articleOf('a.txt', 'Notes\n\nThe talks took place at the Hotel Aster in Varnholm.', on('2031-03-14')),
      'b.txt': articleOf('b.txt', 'Notes\n\nThe talks took place at the Hotel Birke in Varnholm.', on('2031-12-14')),
    });
    const hotel = async (question: string) =>
      (await answerQuestion(question, corpus, { minimum: 0 })).answer.citations[0]?.quote;
    expect(await hotel('which hotel were the march talks in')).toContain('Aster');
    expect(await hotel('which hotel were the december talks in')).toContain('Birke');
  });
});
