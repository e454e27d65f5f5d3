import type { LinkedMention } from '../analysis/entities/linker.ts';
import { mentionsIn } from '../analysis/sentence-mentions.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { spanContains } from '../model/span.ts';
import { conceptsAsked, isAsked, stemsOfThing } from './asked-keys.ts';
import type { Candidate } from './candidates.ts';
import { oncePer } from './once-per.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';

/** Distance at which nearness has fallen to one half (UTF-16 units). */
const HALF_DISTANCE_CHARS = 30;

/** What the words of a question may stand as in a sentence. */
const keysOfWords = oncePer((things: readonly QueryThing[]) => {
  const words = things.filter((thing) => thing.kind === 'word');
  const stemsIn = (language: Language) => words.flatMap((thing) => [...stemsOfThing(thing, language).keys()]);
  return {
    concepts: new Set(words.flatMap((thing) => thing.concepts)),
    stems: new Map(LANGUAGES.map((language) => [language, new Set(stemsIn(language))])),
  };
});

/** Where the sentence has the words of the question, names apart: what happens there happens around them. */
export function anchorsOf(things: readonly QueryThing[], { sentence, read }: Candidate): Span[] {
  const { concepts, stems } = keysOfWords(things);
  const own = stems.get(read.analysed.language);
  const anchors: Span[] = sentence.concepts.filter((match) => concepts.has(match.concept));
  for (const word of sentence.words) if (own?.has(word.stem) === true) anchors.push(word);
  return anchors;
}

/** 0–1: how near the closest of `spans` stands to an anchor; 0 without anchors or spans. */
export function nearness(anchors: readonly Span[], spans: readonly Span[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const anchor of anchors) for (const span of spans) best = Math.min(best, gap(anchor, span));
  return best === Number.POSITIVE_INFINITY ? 0 : 1 / (1 + best / HALF_DISTANCE_CHARS);
}

const gap = (a: Span, b: Span): number => (a.end <= b.start ? b.start - a.end : b.end <= a.start ? a.start - b.end : 0);

/** Names of the sentence that the question does not name itself. */
export function freshMentions(things: readonly QueryThing[], { sentence, read }: Candidate): LinkedMention[] {
  return mentionsIn(read.mentions, sentence).filter((mention) => !isAsked(things, mention));
}

/** 1 when somebody stands in the sentence with the very role that is asked for: `who mediates` – `Mediator X`. */
export function roleAsked(question: Question, things: readonly QueryThing[], candidate: Candidate): number {
  if (question.type !== 'who' && question.type !== 'whois') return 0;
  const { sentence, read } = candidate;
  const wanted = conceptsAsked(things);
  const roles = sentence.concepts.filter((match) => wanted.has(match.concept));
  return mentionsIn(read.mentions, sentence).some(
    (mention) =>
      mention.kind === 'person' &&
      roles.some(
        (role) => (mention.role !== undefined && spanContains(mention.role, role)) || beside(mention.span, role),
      ),
  )
    ? 1
    : 0;
}

/** A role stands directly before or after its name, at most a comma or an article away. */
const BESIDE_MAX_CHARS = 6;
const beside = (a: Span, b: Span): boolean => gap(a, b) <= BESIDE_MAX_CHARS;
