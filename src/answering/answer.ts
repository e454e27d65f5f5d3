import { createHash } from 'node:crypto';
import { SHORT_ANSWER_MAX_CHARS, type Answer, type Citation, type Coverage, type TimelineEntry } from '../model/answer.ts';
import { answerId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { formatDate } from '../text/dates/format-date.ts';
import { findCandidates } from './candidates.ts';
import { citationOf } from './citation.ts';
import { composeAnswer } from './compose.ts';
import { mergeContext } from './context.ts';
import { parseQuestion, type Question } from './question.ts';
import type { QueryThing } from './query-terms.ts';
import { rankCandidates, type Ranked } from './rank.ts';
import { judge, type Verdict } from './verdict.ts';
import { buildTimeline } from './timeline.ts';
import { timelineDate } from './timeline-date.ts';
import { wordingOf, type Wording } from './wording/wording.ts';

export interface AskOptions {
  /** earlier questions of the same thread, oldest first */
  readonly context?: readonly string[];
  /** forces the language of the question and of the answer's frame */
  readonly language?: Language;
  /** the asker's last language, for questions that have none */
  readonly fallback?: Language;
  /** monotonic milliseconds, for the timing */
  readonly elapsed?: () => number;
}

/** Everything between question and answer, for `--explain`. */
export interface Trace {
  readonly question: Question;
  readonly things: readonly QueryThing[];
  readonly ranked: readonly Ranked[];
  readonly verdict: Verdict;
}

/** Question → Answer: terms, candidates, ranking, verdict, wording. */
export async function answerQuestion(text: string, corpus: CorpusView, options: AskOptions = {}): Promise<{ answer: Answer; trace: Trace | undefined }> {
  const started = options.elapsed?.() ?? 0;
  const fallback = options.fallback ?? 'en';
  const question = parseQuestion(text, corpus, fallback, options.language);
  const wording = wordingOf(question.language);
  const finish = (draft: Draft): Answer => complete(draft, question, corpus, (options.elapsed?.() ?? 0) - started);
  if (corpus.size === 0) return { answer: finish({ status: 'abstained', reason: 'empty-corpus', text: wording.emptyCorpus, citations: [], confidence: 0 }), trace: undefined };
  const earlier = (options.context ?? []).map((previous) => parseQuestion(previous, corpus, question.language));
  const { question: merged, things } = await mergeContext(question, earlier, corpus);
  if (things.length === 0) return { answer: finish({ status: 'abstained', reason: 'empty-question', text: wording.empty, citations: [], confidence: 0 }), trace: undefined };
  if (merged.type === 'timeline') return { answer: finish(timelineDraft(await buildTimeline(things, corpus), { question: merged, things, corpus, wording })), trace: undefined };
  const candidates = await findCandidates(things, corpus);
  const ranked = rankCandidates(merged, things, candidates, corpus.lexicon);
  const verdict = judge(merged, things, ranked, corpus.lexicon);
  return { answer: finish(draftOf(verdict, { question: merged, things, corpus, wording })), trace: { question: merged, things, ranked, verdict } };
}

/** An entry of a timeline in the short answer shows so much of its sentence (UTF-16 units). */
const TIMELINE_QUOTE_MAX_CHARS = 110;

function timelineDraft(entries: readonly TimelineEntry[], { question, corpus, wording }: Drafting): Draft {
  if (entries.length === 0) return { status: 'abstained', reason: 'nothing-on-point', text: wording.nothingAtAll(corpus.size), citations: [], confidence: 0 };
  const lines = [wording.inTimeOrder];
  for (const entry of entries) {
    const [citation] = entry.citations;
    if (citation === undefined) continue;
    const line = `${timelineDate(entry, question.language, wording)} (${wording.status[entry.status]}): ${wording.quote(shorten(citation.quote, TIMELINE_QUOTE_MAX_CHARS))}`;
    if (lines.join('\n').length + line.length + 1 > SHORT_ANSWER_MAX_CHARS) continue;
    lines.push(line);
  }
  return { status: 'answered', text: lines.join('\n'), citations: entries.flatMap((entry) => entry.citations.slice(0, 1)), confidence: 1 };
}

/** Cuts at a word end and marks the cut. */
function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/\s+\S*$/, '')} …`;
}

type Draft = { readonly text: string; readonly citations: readonly Citation[]; readonly confidence: number } & (
  | { readonly status: 'answered' | 'conflicting' }
  | { readonly status: 'abstained'; readonly reason: Extract<Answer, { status: 'abstained' }>['reason'] }
);

interface Drafting {
  readonly question: Question;
  readonly things: readonly QueryThing[];
  readonly corpus: CorpusView;
  readonly wording: Wording;
}

function draftOf(verdict: Verdict, context: Drafting): Draft {
  if (verdict.kind === 'not-enough') {
    return { status: 'abstained', reason: verdict.reason, text: abstention(verdict, context), citations: verdict.nearest.map((ranked) => citationOf(ranked)), confidence: verdict.confidence };
  }
  return {
    status: verdict.kind === 'conflicting' ? 'conflicting' : 'answered',
    text: composeAnswer(verdict, context),
    citations: verdict.evidence.map((ranked) => citationOf(ranked)),
    confidence: verdict.confidence,
  };
}

function abstention(verdict: Extract<Verdict, { kind: 'not-enough' }>, { things, corpus, wording }: Drafting): string {
  const { size } = corpus;
  const sentences: string[] = [];
  if (verdict.reason === 'unknown-name') {
    sentences.push(...verdict.unknown.map((name) => wording.unknownName(name, size)));
    if (verdict.suggestions.length > 0) sentences.push(wording.didYouMean(wording.list(verdict.suggestions)));
  } else {
    const about = things.filter((thing) => thing.known).map((thing) => thing.surface);
    sentences.push(verdict.reason === 'off-topic' || about.length === 0 ? wording.nothingAtAll(size) : wording.nothingOnPoint(wording.list(about.map(wording.quote)), size));
  }
  return sentences.join(' ').slice(0, SHORT_ANSWER_MAX_CHARS);
}

/** Hex digits of an answer's id. */
const ANSWER_ID_CHARS = 16;

function complete(draft: Draft, question: Question, corpus: CorpusView, timingMs: number): Answer {
  const id = createHash('sha256').update(JSON.stringify([corpus.version, question.text, question.language, draft.text])).digest('hex');
  return {
    ...draft,
    id: answerId(id.slice(0, ANSWER_ID_CHARS)),
    question: question.text,
    language: question.language,
    coverage: coverageOf(draft.citations, corpus),
    notes: notesOf(draft, question.language, corpus),
    about: question.names.flatMap((name) => corpus.linker.get(name.candidates[0]?.entity ?? ('' as never))?.name ?? []),
    timingMs,
  };
}

function coverageOf(citations: readonly Citation[], corpus: CorpusView): Coverage {
  return {
    citedDocuments: new Set(citations.map((citation) => citation.documentId)).size,
    corpusDocuments: corpus.size,
    ...(corpus.latest !== undefined && { latest: corpus.latest.date }),
    latestInferred: corpus.latest?.inferred ?? false,
  };
}

function notesOf(draft: Draft, language: Language, corpus: CorpusView): string[] {
  const wording = wordingOf(language);
  const day = (iso: string) => formatDate({ from: iso, to: iso, grain: 'day' }, language);
  const { latest } = corpus;
  const notes = [wording.coverage(new Set(draft.citations.map((c) => c.documentId)).size, corpus.size, latest === undefined ? undefined : day(latest.date), latest?.inferred ?? false)];
  if (draft.status === 'abstained') return notes;
  const [first] = draft.citations;
  const statusNote = first?.status === undefined ? undefined : wording.statusNote[first.status];
  if (statusNote !== undefined) notes.push(statusNote);
  for (const citation of draft.citations) {
    if (citation.published?.basis === 'inferred') notes.push(wording.inferredNote(citation.title, day(citation.published.date)));
  }
  if (draft.citations.some((citation) => citation.garbled)) notes.push(wording.garbledNote);
  if (new Set(draft.citations.map((citation) => citation.documentId)).size === 1 && corpus.size > 1) notes.push(wording.singleSourceNote);
  return [...new Set(notes)];
}
