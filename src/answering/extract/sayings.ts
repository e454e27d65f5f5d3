import { mentionAt } from '../../analysis/sentence-mentions.ts';
import type { Lexicon } from '../../lexicon/concepts.ts';
import { selectEvidence } from '../evidence.ts';
import { speaksPlainly } from '../plain-speaker.ts';
import type { QueryThing } from '../query-terms.ts';
import type { Question } from '../question.ts';
import type { Ranked } from '../rank.ts';
import { speakerAsked } from '../sentence-fit.ts';

/**
 * What somebody said, where the best sentence has the person who is asked about speaking: the words of others do not stand beside his.
 * @returns undefined where the question does not ask so, or the best sentence is not by that person
 */
export function gatherSayings(
  question: Question,
  things: readonly QueryThing[],
  ranked: readonly Ranked[],
  lexicon: Lexicon,
): Ranked[] | undefined {
  const [best] = ranked;
  if (question.type !== 'say' || best === undefined || !speakerAsked(things, best)) return undefined;
  return selectEvidence(ranked.filter((one) => !saidByAnother(one, things, lexicon)));
}

/** A quotation that plainly has another speaker. */
function saidByAnother(one: Ranked, things: readonly QueryThing[], lexicon: Lexicon): boolean {
  if (one.sentence.quotations.length === 0 || speakerAsked(things, one)) return false;
  const speaker = mentionAt(one.read.mentions, one.sentence.speaker);
  return speaker !== undefined && speaksPlainly(speaker, one, lexicon);
}
