import type { IsoDate } from '../model/document.ts';
import type { DateRange } from '../model/event.ts';
import { rangesOverlap } from '../text/dates/compare-dates.ts';
import type { DateRole } from '../text/dates/date-phrase.ts';
import { rangeOfAsked } from './asked-dates.ts';
import type { Question } from './question.ts';

/** Whether what happened then belongs to the period asked for; `published` is the day of the article that tells it. */
export type Period = (happened: DateRange | undefined, published: IsoDate | undefined) => boolean;

/** `from March to May 2031`, `since 3 May`: the dates of a question as bounds. Without any everything is in it. */
export function periodOf({ dates, language }: Pick<Question, 'dates' | 'language'>): Period {
  const bounds = dates.filter(({ kind }) => kind === 'point');
  return (happened, published) =>
    bounds.every((date) => {
      const asked = rangeOfAsked(date, language, published);
      // a date that means nothing to this article bounds nothing
      if (asked === undefined) return true;
      const when = happened ?? dayOf(published);
      return when !== undefined && rangesOverlap(when, withOpenEnd(asked, date.role));
    });
}

const dayOf = (day: IsoDate | undefined): DateRange | undefined =>
  day === undefined ? undefined : { from: day, to: day, grain: 'day' };

/** Earlier and later than any date of an article. */
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

function withOpenEnd(asked: DateRange, role: DateRole): DateRange {
  if (role === 'since' || role === 'after') return { ...asked, to: LAST_DAY };
  if (role === 'until' || role === 'before') return { ...asked, from: FIRST_DAY };
  return asked;
}
