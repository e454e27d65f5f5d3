import type { SentenceRole } from '../../../analysis/analysed.ts';
import type { Certainty } from '../../../analysis/mentions.ts';
import type { EntityKind, MentionWay } from '../../../model/entity.ts';
import type { EventStatus } from '../../../model/event.ts';

/** Words of which there are few, each with its number in what is kept. */
type Coded = SentenceRole | EventStatus | EntityKind | MentionWay | Certainty;

const CODES = {
  title: 0,
  heading: 1,
  body: 2,
  appeal: 3,
  held: 4,
  planned: 5,
  denied: 6,
  reported: 7,
  hypothetical: 8,
  person: 9,
  place: 10,
  organisation: 11,
  name: 12,
  surname: 13,
  demonym: 14,
  metonym: 15,
  role: 16,
  sure: 17,
  likely: 18,
  weak: 19,
} as const satisfies Readonly<Record<Coded, number>>;

const WORDS = Object.keys(CODES) as readonly Coded[];

export const codeOf = (word: Coded): number => CODES[word];

/** @throws RangeError for a number that stands for nothing */
export function wordOf<Word extends Coded>(code: number): Word {
  const word = WORDS[code];
  if (word === undefined) throw new RangeError(`${code} is no code`);
  return word as Word;
}
