import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import { oncePer } from './once-per.ts';
import type { Question } from './question.ts';

/** Words by which a question asks about what is to come. Folded. */
const AHEAD: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:will|gonna|going to|next|upcoming|planned|scheduled|expected|do they|does (?:he|she|it)|supposed to|about to|coming|due)\b/,
  fr: /\b(?:\p{L}{2,}(?:era|eront|ira|iront|dra|dront)|va|vont|prochain\p{L}*|prevu\p{L}*|attendu\p{L}*|doit|doivent)\b/u,
  de: /\b(?:wird|werden|soll|sollen|nachst\p{L}*|geplant\p{L}*|erwartet|kommend\p{L}*)\b/u,
  es: /\b(?:\p{L}{2,}(?:ara|aran|era|eran|ira|iran)|va|van|proxim\p{L}*|previst\p{L}*|espera\p{L}*)\b/u,
  ru: /(?:^|\s)(?:будет|будут|намечен\p{L}*|план\p{L}*|ожида\p{L}*|следующ\p{L}*|предсто\p{L}*|состоится|\p{L}{3,}(?:ятся|утся|ится|ется))(?=\s|\?|$)/u,
};
/** … and about what is over. */
const BACK: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:did|was|were|had|has|have|\p{L}{3,}ed|met|said|went|came|took|gave|told|spoke|held|led|won|sent)\b/u,
  fr: /\b(?:a|ont|avait|avaient|etait|etaient|est|sont|fut)\b/,
  de: /\b(?:hat|haben|hatte|hatten|war|waren|wurde|wurden|(?!nachst)\p{L}{3,}(?:te|ten)|traf|sprach|kam|ging|gab|fand|fiel)\b/u,
  es: /\b(?:ha|han|habia|fue|fueron|era|\p{L}{2,}(?:o|aron|ieron))\b/u,
  ru: /\p{L}{3,}(?:л|ла|ло|ли|лся|лась|лись)(?=\s|\?|$)/u,
};

/** The time that a question looks to. */
const timeOf = oncePer((question: Question) => {
  const folded = fold(question.text);
  return { ahead: AHEAD[question.language].test(folded), back: BACK[question.language].test(folded) };
});

/** Whether the question speaks of what is over. */
export function looksBack(question: Question): boolean {
  const { ahead, back } = timeOf(question);
  return back && !ahead;
}

/** Whether the question speaks of what is to come. */
export function looksAhead(question: Question): boolean {
  const { ahead, back } = timeOf(question);
  return ahead && !back;
}

/** Whether the time that the question looks to is that of what the sentence tells: 1 agrees, -1 differs, 0 unknown. */
export function tenseFit(question: Question, { sentence }: Candidate): -1 | 0 | 1 {
  const { ahead, back } = timeOf(question);
  if (ahead === back) return 0;
  const tellsAhead = sentence.status === 'planned' || sentence.status === 'hypothetical';
  return tellsAhead === ahead ? 1 : -1;
}
