import type { LinkedMention } from '../analysis/entities/linker.ts';
import { mentionsIn } from '../analysis/sentence-mentions.ts';
import type { Span } from '../model/span.ts';
import { spanContains } from '../model/span.ts';
import type { Candidate } from './candidates.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';

/** Distance at which nearness has fallen to one half (UTF-16 units). */
const HALF_DISTANCE_CHARS = 30;

/** What the words of a question may stand as in a sentence. */
interface WordKeys {
  readonly concepts: ReadonlySet<string>;
  /** index keys of words of all languages */
  readonly stems: ReadonlySet<string>;
}

/** Each sentence is asked for the same. */
const keysOfWords = new WeakMap<readonly QueryThing[], WordKeys>();

function wordKeys(things: readonly QueryThing[]): WordKeys {
  const known = keysOfWords.get(things);
  if (known !== undefined) return known;
  const words = things.filter((thing) => thing.kind === 'word');
  const keys = {
    concepts: new Set(words.flatMap((thing) => thing.concepts)),
    stems: new Set(words.flatMap((thing) => [...thing.keys.keys()])),
  };
  keysOfWords.set(things, keys);
  return keys;
}

/** Where the sentence has the words of the question, names apart: what happens there happens around them. */
export function anchorsOf(things: readonly QueryThing[], { sentence, read }: Candidate): Span[] {
  const { concepts, stems } = wordKeys(things);
  return [
    ...sentence.concepts.filter((match) => concepts.has(match.concept)),
    ...sentence.words.filter((word) => stems.has(`${read.analysed.language}:${word.stem}`)),
  ];
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
  return mentionsIn(read.mentions, sentence).filter(
    (mention) => !things.some((thing) => (thing.keys.get(`e:${mention.nameId}`) ?? 0) >= 0.6),
  );
}

/** 1 when somebody stands in the sentence with the very role that is asked for: `who mediates` – `Mediator X`. */
export function roleAsked(question: Question, things: readonly QueryThing[], candidate: Candidate): number {
  if (question.type !== 'who' && question.type !== 'whois') return 0;
  const { sentence, read } = candidate;
  const wanted = new Set(things.flatMap((thing) => thing.concepts));
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
