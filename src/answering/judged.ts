import type { AnalysedSentence } from '../analysis/analysed.ts';
import type { LinkedMention } from '../analysis/entities/linker.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { Span } from '../model/span.ts';
import { answererNamed, asksForName } from './answerer.ts';
import type { Candidate } from './candidates.ts';
import { leansBack } from './discourse-fit.ts';
import { anchorsOf, freshMentions } from './nearness.ts';
import { oncePer } from './once-per.ts';
import { type PredicateFit, predicateFit } from './predicate-fit.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';
import { type ReasonFit, reasonFit } from './reason-fit.ts';
import { dateFit } from './sentence-fit.ts';
import { tenseFit } from './tense-fit.ts';
import { typeFit } from './type-fit.ts';
import { venueInside } from './venue-fit.ts';

/** A candidate sentence beside the question, with what several features look at. */
export interface Judged {
  readonly question: Question;
  readonly type: Question['type'];
  readonly things: readonly QueryThing[];
  readonly lexicon: Lexicon;
  readonly candidate: Candidate;
  readonly sentence: AnalysedSentence;
  readonly here: readonly number[];
  readonly around: readonly number[];
  /** the sentence with those beside it */
  readonly window: readonly number[];
  /** UTF-16 units */
  readonly length: number;
  readonly fit: number;
  readonly dates: -1 | 0 | 1;
  readonly tense: -1 | 0 | 1;
  readonly leans: boolean;
  readonly venue: 0 | 1 | undefined;
  /** where the sentence has the words of the question */
  readonly anchors: readonly Span[];
  /** names that the question does not name */
  readonly fresh: readonly LinkedMention[];
  readonly persons: readonly LinkedMention[];
  readonly wantsName: boolean;
  readonly named: number;
  readonly reason: ReasonFit;
  readonly predicate: PredicateFit;
  readonly happens: (thing: QueryThing) => boolean;
}

export function judgedBeside(
  question: Question,
  things: readonly QueryThing[],
  candidate: Candidate,
  lexicon: Lexicon,
): Judged {
  const { sentence, here, around, before, after } = candidate;
  const anchors = anchorsOf(things, candidate);
  const fresh = freshMentions(things, candidate);
  const wantsName = asksForName(question, things);
  const happening = thingsThatHappen(things, lexicon);
  return {
    question,
    type: question.type,
    things,
    lexicon,
    candidate,
    sentence,
    here,
    around,
    window: things.map((_, i) => Math.max(here[i] ?? 0, before[i] ?? 0, after[i] ?? 0)),
    length: sentence.span.end - sentence.span.start,
    fit: typeFit(question, things, candidate, lexicon),
    dates: dateFit(question, candidate),
    tense: tenseFit(question, candidate),
    leans: leansBack(candidate),
    venue: venueInside(question, things, candidate, lexicon),
    anchors,
    fresh,
    // an office without a name is nobody's name
    persons: fresh.filter((mention) => mention.kind === 'person' && mention.way !== 'role'),
    wantsName,
    named: wantsName ? answererNamed(anchors, fresh) : 0,
    reason: reasonFit(question, things, candidate, lexicon),
    predicate: predicateFit(question, things, candidate, lexicon),
    happens: (thing) => happening.has(thing),
  };
}

/** The happenings among the things. */
const thingsThatHappen = oncePer(
  (things: readonly QueryThing[], lexicon: Lexicon): ReadonlySet<QueryThing> =>
    new Set(
      things.filter(({ concepts }) =>
        concepts.some((concept) => lexicon.flagged(concept, 'event') && !lexicon.flagged(concept, 'weak')),
      ),
    ),
);
