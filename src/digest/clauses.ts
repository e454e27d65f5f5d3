import { mentionsIn } from '../analysis/sentence-mentions.ts';
import { type Span, sliceSpan, spanContains } from '../model/span.ts';
import { trimSpan } from '../text/clause-ends.ts';
import type { Account } from './accounts.ts';
import { isBalanced } from './clip.ts';
import { focusOf } from './quote.ts';

/** What parts a sentence into statements that stand alone: `Vienna: the union gets ten days`, `A denies B – lorries queue`. */
const PARTS = /\s*[:;]\s+|\s[–—-]\s/gu;
/** `He`, `Ils`, `Lo`: who is meant stands elsewhere. */
const POINTING =
  /^["'«»“„”\s]*(?:it|its|he|she|they|this|these|that|those|there|il(?! y a)|ils|elle|elles|ce|cela|ces|celui|er|sie|es|dies|lo|esto|eso|ello|ella|ellos|ellas|fue|fueron|он|она|они|это|оно|his|her|their|son|sa|ses|leurs?|seine?[rnms]?|ihre?[rnms]?|su|sus|его|её|их)(?![\p{L}\p{M}'’-])/iu;

/** `Regresó el miércoles`: a Spanish verb whose subject stands elsewhere. */
const SUBJECTLESS = /^\p{Lu}\p{Ll}+(?:ó|aron|ieron)\s/u;

/** Whether a reader knows whom or what a sentence is about: it does not begin with a word that points back. */
export const standsAlone = (slice: string): boolean => !POINTING.test(slice) && !SUBJECTLESS.test(slice);

/** A whole statement of the account's sentence, or the whole sentence, that says what happened in few words. */
export function shortClauseOf(account: Account, fits: (slice: string) => boolean): string | undefined {
  const { read, statement, sentence } = account;
  const { text } = read.document;
  const focus = focusOf(account);
  const names = mentionsIn(read.mentions, sentence);
  const found = partsOf(text, statement).find((part) => {
    const slice = sliceSpan(text, part);
    return (
      spanContains(part, focus) &&
      ((part.start === statement.start && part.end >= statement.end - 1) ||
        names.some(({ span }) => spanContains(part, span))) &&
      fits(slice) &&
      isBalanced(slice) &&
      standsAlone(slice) &&
      !slice.endsWith('?') &&
      (sentence.status === 'reported' || account.statusWithin(part) === sentence.status)
    );
  });
  return found === undefined ? undefined : sliceSpan(text, found).replace(/\.$/u, '');
}

/** The sentence, then what stands between its colons and dashes. */
export function partsOf(text: string, statement: Span): Span[] {
  const whole = trimSpan(text, statement);
  const parts: Span[] = [];
  let { start } = whole;
  for (const match of sliceSpan(text, whole).matchAll(PARTS)) {
    parts.push(trimSpan(text, { start, end: whole.start + match.index }));
    start = whole.start + match.index + match[0].length;
  }
  return parts.length === 0 ? [whole] : [whole, ...parts, trimSpan(text, { start, end: whole.end })];
}
