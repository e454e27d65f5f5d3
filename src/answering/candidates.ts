import type { AnalysedSentence } from '../analysis/analysed.ts';
import type { DocumentId } from '../model/ids.ts';
import type { CorpusView, ReadDocument } from '../search/corpus-view.ts';
import { asksItself } from './discourse-fit.ts';
import { matchesOf, meaningsOf } from './matches.ts';
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
  /** the same for the title alone */
  readonly title: readonly number[];
  /** the same for each sentence of the document */
  readonly matches: readonly (readonly number[])[];
}

/** Passages fetched for a question; enough to hold every sentence of a small corpus. */
const PASSAGES_MAX = 64;

/** Documents read for a question: a small corpus whole, of a large one those with the best passages; reading one takes about a millisecond. */
const DOCUMENTS_MAX = 16;

/** Title and first two sentences tell what a document is about. */
export const LEAD_SENTENCES = 3;

/** What has been said in the lead, or in the last sentences, counts on so much for a name, and for a word. */
const SET_BEFORE = { name: 0.85, word: 0.45, number: 0.3 } as const;
const REMEMBERED_SENTENCES = 5;
/** Earlier still, and in the sentence after. */
const EARLIER = { name: 0.7, word: 0, number: 0 } as const;
const NEXT = { name: 0.7, word: 0.4, number: 0.3 } as const;

/** What a match counts when it stands not in the sentence but … */
const NEARBY = { previous: 0.6, next: 0.35, title: 0.5, document: 0.25 } as const;

/** Sentences of the best passages, each with its matches. Appeals, repeated blocks and what the article only asks never qualify. */
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
  const meanings = meaningsOf(things);
  for (const read of await corpus.read([...byDocument.keys()])) {
    const scores = byDocument.get(read.document.id) ?? new Map();
    candidates.push(...candidatesOf(read, scores, things, matchesOf(read, meanings, things.length)));
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
      if (sentence.role === 'appeal' || read.repeated.has(sentence.index) || asksItself(sentence, read)) continue;
      const here = matches[sentence.index] ?? [];
      const sameParagraph = read.analysed.sentences[sentence.index - 1]?.paragraph === sentence.paragraph ? 1 : 0.75;
      const scope = things.map(({ kind }, i) =>
        Math.max(
          here[i] ?? 0,
          matches[sentence.index - 1]?.[i] ?? 0,
          highest(matches, sentence.index - REMEMBERED_SENTENCES, sentence.index, i) * SET_BEFORE[kind],
          (lead[i] ?? 0) * SET_BEFORE[kind],
        ),
      );
      candidates.push({
        read,
        sentence,
        retrieval,
        here,
        lead,
        title,
        scope,
        matches,
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

/** `scope` with names from anywhere before, and with what comes next: what may be meant without being said. */
export const sceneOf = (things: readonly QueryThing[], { scope, matches, sentence, after }: Candidate): number[] =>
  things.map(({ kind }, i) =>
    Math.max(scope[i] ?? 0, highest(matches, 0, sentence.index, i) * EARLIER[kind], (after[i] ?? 0) * NEXT[kind]),
  );

/** The surest match of a thing in the sentences `from` to (not with) `to`. */
function highest(matches: readonly (readonly number[])[], from: number, to: number, thing: number): number {
  let best = 0;
  for (let at = Math.max(0, from); at < to; at++) best = Math.max(best, matches[at]?.[thing] ?? 0);
  return best;
}
