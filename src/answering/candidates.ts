import type { AnalysedSentence } from '../analysis/analysed.ts';
import { mentionAt, mentionsIn } from '../analysis/sentence-mentions.ts';
import type { DocumentId } from '../model/ids.ts';
import type { CorpusView, ReadDocument } from '../search/corpus-view.ts';
import { entityTerm, keysOf } from '../search/terms.ts';
import type { QueryThing } from './query-terms.ts';

/** A sentence that may answer, with what stands around it. */
export interface Candidate {
  readonly read: ReadDocument;
  readonly sentence: AnalysedSentence;
  /** BM25 of its passage relative to the best passage, 0–1 */
  readonly retrieval: number;
  /** per thing of the question: how surely the sentence itself has it, 0–1 */
  readonly here: readonly number[];
  /** the same with neighbours, title and document at a discount */
  readonly around: readonly number[];
  /** the same for the title and the first two sentences of the document: what it is about */
  readonly lead: readonly number[];
  /** the same for the sentence before, in the same paragraph or not */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** the same for what the sentences before have set: a name, above all a place, holds until the scene changes */
  readonly scope: readonly number[];
  /** the same with names from anywhere before, and with what comes next: what may be meant without being said */
  readonly scene: readonly number[];
  /** the same for the title alone */
  readonly title: readonly number[];
}

/** Passages fetched for a question; enough to hold every sentence of a small corpus. */
const PASSAGES_MAX = 64;

/** Documents read for a question: a small corpus whole, of a large one those with the best passages; reading one takes about a millisecond. */
const DOCUMENTS_MAX = 16;

/** Title and first two sentences tell what a document is about. */
const LEAD_SENTENCES = 3;

/** What has been said in the lead, or in the last sentences, counts on so much for a name, and for a word. */
const SET_BEFORE = { name: 0.85, word: 0.45, number: 0.3 } as const;
const REMEMBERED_SENTENCES = 5;
/** Earlier still, and in the sentence after. */
const EARLIER = { name: 0.7, word: 0, number: 0 } as const;
const NEXT = { name: 0.7, word: 0.4, number: 0.3 } as const;

/** What a match counts when it stands not in the sentence but … */
const NEARBY = { previous: 0.6, next: 0.35, title: 0.5, document: 0.25, person: 0.85 } as const;

/** Sentences of the best passages, each with its matches. Appeals and repeated blocks never qualify. */
export async function findCandidates(things: readonly QueryThing[], corpus: CorpusView): Promise<Candidate[]> {
  const query = new Map<string, number>();
  for (const thing of things)
    for (const [key, strength] of thing.keys) query.set(key, Math.max(query.get(key) ?? 0, strength * thing.weight));
  const hits = await corpus.index.search(
    [...query].map(([term, weight]) => ({ term, weight })),
    PASSAGES_MAX,
  );
  const best = hits[0]?.score ?? 1;
  const byDocument = new Map<DocumentId, Map<number, number>>();
  for (const hit of hits) {
    if (!byDocument.has(hit.document) && byDocument.size >= DOCUMENTS_MAX) continue;
    const passages = byDocument.get(hit.document) ?? new Map<number, number>();
    passages.set(hit.passage, hit.score / best);
    byDocument.set(hit.document, passages);
  }
  const candidates: Candidate[] = [];
  const wanted = wantedKeys(things);
  for (const read of await corpus.read([...byDocument.keys()])) {
    const scores = byDocument.get(read.document.id) ?? new Map();
    candidates.push(...candidatesOf(read, scores, things, matchesOf(read, wanted, things.length)));
  }
  return candidates;
}

function candidatesOf(
  read: ReadDocument,
  scores: ReadonlyMap<number, number>,
  things: readonly QueryThing[],
  matches: readonly (readonly number[])[],
): Candidate[] {
  const inDocument = things.map((_, i) => Math.max(0, ...matches.map((row) => row[i] ?? 0)));
  const title = matches[0] ?? [];
  const lead = things.map((_, i) => Math.max(0, ...matches.slice(0, LEAD_SENTENCES).map((row) => row[i] ?? 0)));
  const none = things.map(() => 0);
  const candidates: Candidate[] = [];
  for (const [ordinal, { from, to }] of read.passages.entries()) {
    const retrieval = scores.get(ordinal);
    if (retrieval === undefined) continue;
    for (const sentence of read.analysed.sentences.slice(from, to)) {
      if (sentence.role === 'appeal' || read.repeated.has(sentence.index)) continue;
      const here = matches[sentence.index] ?? [];
      const sameParagraph = read.analysed.sentences[sentence.index - 1]?.paragraph === sentence.paragraph ? 1 : 0.75;
      candidates.push({
        read,
        sentence,
        retrieval,
        here,
        lead,
        title,
        scope: things.map(({ kind }, i) =>
          Math.max(
            here[i] ?? 0,
            matches[sentence.index - 1]?.[i] ?? 0,
            highest(matches, sentence.index - REMEMBERED_SENTENCES, sentence.index, i) * SET_BEFORE[kind],
            (lead[i] ?? 0) * SET_BEFORE[kind],
          ),
        ),
        scene: things.map(({ kind }, i) =>
          Math.max(
            here[i] ?? 0,
            matches[sentence.index - 1]?.[i] ?? 0,
            highest(matches, sentence.index - REMEMBERED_SENTENCES, sentence.index, i) * SET_BEFORE[kind],
            (lead[i] ?? 0) * SET_BEFORE[kind],
            highest(matches, 0, sentence.index, i) * EARLIER[kind],
            (matches[sentence.index + 1]?.[i] ?? 0) * NEXT[kind],
          ),
        ),
        before: matches[sentence.index - 1] ?? none,
        after: matches[sentence.index + 1] ?? none,
        around: things.map((_, i) =>
          Math.max(
            here[i] ?? 0,
            (matches[sentence.index - 1]?.[i] ?? 0) * NEARBY.previous * sameParagraph,
            (matches[sentence.index + 1]?.[i] ?? 0) * NEARBY.next,
            (title[i] ?? 0) * NEARBY.title,
            (inDocument[i] ?? 0) * NEARBY.document,
          ),
        ),
      });
    }
  }
  return candidates;
}

/** A thing that a key means, and how surely. */
interface Meaning {
  readonly thing: number;
  readonly strength: number;
}

function wantedKeys(things: readonly QueryThing[]): ReadonlyMap<string, readonly Meaning[]> {
  const wanted = new Map<string, Meaning[]>();
  for (const [thing, { keys }] of things.entries()) {
    for (const [key, strength] of keys) {
      const meanings = wanted.get(key);
      if (meanings === undefined) wanted.set(key, [{ thing, strength }]);
      else meanings.push({ thing, strength });
    }
  }
  return wanted;
}

/** Sentence × thing: the surest key that the sentence has. Goes by the document's keys: a question has more. */
function matchesOf(
  read: ReadDocument,
  wanted: ReadonlyMap<string, readonly Meaning[]>,
  things: number,
): readonly (readonly number[])[] {
  const { keys, places, starts } = keysOf(read.analysed);
  const meanings = keys.map((key) => wanted.get(key));
  return namesIn(read).map(({ named, persons }, sentence) => {
    const surest = new Array<number>(things).fill(0);
    for (let at = starts[sentence] as number; at < (starts[sentence + 1] as number); at++)
      raise(surest, meanings[places[at] as number], 1);
    for (const name of named) raise(surest, wanted.get(name), 1);
    for (const person of persons) raise(surest, wanted.get(person), NEARBY.person);
    return surest;
  });
}

function raise(surest: number[], meanings: readonly Meaning[] | undefined, factor: number): void {
  if (meanings === undefined) return;
  for (const { thing, strength } of meanings) {
    if (strength * factor > (surest[thing] ?? 0)) surest[thing] = strength * factor;
  }
}

/** Keys of the names of a sentence. */
interface SentenceNames {
  readonly named: readonly string[];
  /** the speaker or the person behind a pronoun, where the sentence itself does not name them */
  readonly persons: readonly string[];
}

const cache = new WeakMap<object, SentenceNames[]>();

function namesIn(read: ReadDocument): SentenceNames[] {
  const known = cache.get(read.mentions);
  if (known !== undefined) return known;
  const names = read.analysed.sentences.map((sentence) => ({
    named: mentionsIn(read.mentions, sentence).map(({ nameId }) => entityTerm(nameId)),
    persons: [sentence.inherited, sentence.speaker].flatMap((span) => {
      const mention = mentionAt(read.mentions, span);
      return mention === undefined ? [] : [entityTerm(mention.nameId)];
    }),
  }));
  cache.set(read.mentions, names);
  return names;
}

/** The surest match of a thing in the sentences `from` to (not with) `to`. */
function highest(matches: readonly (readonly number[])[], from: number, to: number, thing: number): number {
  let best = 0;
  for (let at = Math.max(0, from); at < to; at++) best = Math.max(best, matches[at]?.[thing] ?? 0);
  return best;
}
