import { createHash } from 'node:crypto';
import type { Answer } from '../model/answer.ts';
import { answerId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import { citationOf } from '../search/cite.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { abstentionDraft } from './abstention.ts';
import { findCandidates } from './candidates.ts';
import { composeAnswer, joinMargin } from './compose.ts';
import { mergeContext } from './context.ts';
import { type Draft, type Drafting, emptyDraft } from './draft.ts';
import { coverageOf, notesOf } from './notes.ts';
import type { QueryThing } from './query-terms.ts';
import { parseQuestion, type Question } from './question.ts';
import { quoteOf, quotesOf } from './quotes.ts';
import { type Ranked, type RankingWeights, rankCandidates } from './rank.ts';
import { buildTimeline } from './timeline.ts';
import { timelineDraft } from './timeline-draft.ts';
import { periodOf } from './timeline-period.ts';
import { judge, type Verdict } from './verdict.ts';
import { wordingOf } from './wording/wording.ts';

export interface AskOptions {
  /** earlier questions of the same thread, oldest first */
  readonly context?: readonly string[];
  /** forces the language of the question and of the answer's frame */
  readonly language?: Language;
  /** the asker's last language, for questions that have none */
  readonly fallback?: Language;
  /** monotonic milliseconds, for the timing */
  readonly elapsed?: () => number;
  /** the least confidence that is answered; 0 answers always (training) */
  readonly minimum?: number;
  /** weights to try instead of those in use (training) */
  readonly ranking?: RankingWeights;
}

/** Everything between question and answer, for `--explain`. */
export interface Trace {
  readonly question: Question;
  readonly things: readonly QueryThing[];
  readonly ranked: readonly Ranked[];
  readonly verdict: Verdict;
}

export interface Answered {
  readonly answer: Answer;
  /** absent where nothing was ranked: no question, no corpus, a timeline */
  readonly trace: Trace | undefined;
}

/** Question → Answer: terms, candidates, ranking, verdict, wording. Same corpus version, same answer. */
export async function answerQuestion(text: string, corpus: CorpusView, options: AskOptions = {}): Promise<Answered> {
  const started = options.elapsed?.() ?? 0;
  const parsed = parseQuestion(text, corpus, options.fallback ?? 'en', options.language);
  const wording = wordingOf(parsed.language);
  const finish = (draft: Draft, trace?: Trace): Answered => ({
    answer: complete(draft, parsed, corpus, (options.elapsed?.() ?? 0) - started),
    trace,
  });
  if (corpus.size === 0) return finish(emptyDraft('empty-corpus', wording.emptyCorpus));
  const earlier = (options.context ?? []).map((previous) => parseQuestion(previous, corpus, parsed.language));
  const { question, things } = await mergeContext(parsed, earlier, corpus);
  const drafting: Drafting = { question, things, corpus, wording };
  if (question.type === 'timeline')
    return finish(timelineDraft(await buildTimeline(things, periodOf(question), corpus), drafting));
  if (things.length === 0) return finish(emptyDraft('empty-question', wording.empty));
  const ranked = rankCandidates(
    question,
    things,
    await findCandidates(things, corpus),
    corpus.lexicon,
    options.ranking,
  );
  const verdict = judge(question, things, ranked, corpus, options.minimum);
  return finish(draftOf(verdict, drafting), { question, things, ranked, verdict });
}

function draftOf(verdict: Verdict, drafting: Drafting): Draft {
  if (verdict.kind === 'not-enough') return abstentionDraft(verdict, drafting);
  // two accounts that differ are quoted apart, even where they stand side by side
  const quotes =
    verdict.kind === 'conflicting'
      ? verdict.evidence.map(quoteOf)
      : quotesOf(verdict.evidence, joinMargin(drafting.question));
  return {
    ...composeAnswer(verdict, drafting),
    status: verdict.kind === 'conflicting' ? 'conflicting' : 'answered',
    citations: quotes.map(({ main, span, garbled }) => ({ ...citationOf(main, span), garbled })),
    confidence: verdict.confidence,
  };
}

/** Hex digits of an answer's id. */
const ANSWER_ID_CHARS = 16;

function complete(draft: Draft, question: Question, corpus: CorpusView, timingMs: number): Answer {
  const id = createHash('sha256')
    .update(JSON.stringify([corpus.version, question.text, question.language, draft.text]))
    .digest('hex');
  return {
    ...draft,
    id: answerId(id.slice(0, ANSWER_ID_CHARS)),
    question: question.text,
    language: question.language,
    coverage: coverageOf(draft, corpus),
    notes: notesOf(draft, question.language, corpus),
    about: question.names.flatMap((name) =>
      name.candidates[0] === undefined ? [] : (corpus.linker.get(name.candidates[0].entity)?.name ?? []),
    ),
    timingMs,
  };
}
