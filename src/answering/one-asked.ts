import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { oncePer } from './once-per.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';

/** What one person at a time does or is. */
const OF_ONE_PERSON: ReadonlySet<string> = new Set([
  'lead-way',
  'head-delegation',
  'chair',
  'replace',
  'take-over-office',
  'stand-in',
  'run-things',
  // offices of one holder at a time
  'leader',
  'head-agency',
  'chief-negotiator',
  'mediator',
  'spokesperson',
  'successor',
  'prime-minister',
  'foreign-minister',
  'president',
]);

/** What asks for several people, whatever they are. Folded. */
const SEVERAL: Readonly<Record<Language, RegExp>> = {
  en: /\bwho(?:'?re| are| were| all)\b|\b(?:which|what) (?:\S+ )?\S{3,}s\b/,
  fr: /\bqui (?:sont|etaient|seront)\b|\b(?:les)?quel(?:le)?s\b/,
  de: /\bwer (?:sind|waren|alles)\b|\bwelche\b/,
  es: /\b(?:quienes|cuales)\b|\bque \S{3,}s\b/,
  ru: /(?:^|\s)(?:какие|каких|каким|кто (?:были|такие))(?:\s|$)/,
};

/** Whether one holder of an office or one leader is asked for: a row of names is then no better than one. */
export const asksForOne = oncePer(
  (things: readonly QueryThing[], { type, language, text }: Question): boolean =>
    type === 'who' &&
    !SEVERAL[language].test(fold(text)) &&
    things.some(({ inherited, concepts }) => !inherited && concepts.some((concept) => OF_ONE_PERSON.has(concept))),
);
