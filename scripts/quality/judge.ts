import { CAP_CHARS, hasPhrase, overlaps } from './compare.ts';
import type { GoldQuestion } from './topics.ts';

/** What the bot said, in the evaluation's output format. */
export interface GivenAnswer {
  readonly id: string;
  readonly answer: string;
  readonly docs: readonly string[];
  readonly quotes: readonly string[];
  readonly abstained: boolean;
}

export interface Judgement {
  readonly id: string;
  readonly type: string;
  readonly lang: string;
  readonly unanswerable: boolean;
  readonly abstained: boolean;
  readonly answerRight: boolean;
  readonly cited: boolean;
  readonly quoted: boolean;
  readonly ok: boolean;
}

/** Judges one answer by the gold: every group met, nothing forbidden, a right document cited. */
export function judgeAnswer(gold: GoldQuestion, given: GivenAnswer): Judgement {
  const unanswerable = gold.type === 'unanswerable';
  const base = { id: gold.id, type: gold.type, lang: gold.lang, unanswerable, abstained: given.abstained };
  if (unanswerable) return { ...base, answerRight: false, cited: false, quoted: false, ok: given.abstained };
  const text = given.answer.slice(0, CAP_CHARS);
  const answerRight =
    !given.abstained &&
    gold.answer_all.every((group) => group.some((alt) => hasPhrase(text, alt))) &&
    !gold.answer_none.some((alt) => hasPhrase(text, alt));
  const cited = !given.abstained && given.docs.some((doc) => gold.docs.includes(doc));
  const quoted =
    !given.abstained && given.quotes.some((quote) => gold.quote_any.some((right) => overlaps(quote, right)));
  return { ...base, answerRight, cited, quoted, ok: answerRight && cited };
}
