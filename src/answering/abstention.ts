import { SHORT_ANSWER_MAX_CHARS } from '../model/answer.ts';
import { citationOf } from '../search/cite.ts';
import type { Draft, Drafting } from './draft.ts';
import type { Verdict } from './verdict.ts';

/** Says what is missing: an unknown name, nothing on the point, or nothing at all; and what comes nearest. */
export function abstentionDraft(verdict: Extract<Verdict, { kind: 'not-enough' }>, context: Drafting): Draft {
  const text = wordAbstention(verdict, context).slice(0, SHORT_ANSWER_MAX_CHARS);
  return {
    status: 'abstained',
    reason: verdict.reason,
    headline: text,
    text,
    citations: verdict.nearest.map((ranked) => citationOf(ranked)),
    confidence: verdict.confidence,
  };
}

function wordAbstention(
  verdict: Extract<Verdict, { kind: 'not-enough' }>,
  { things, corpus, wording }: Drafting,
): string {
  const { size } = corpus;
  if (verdict.reason === 'unknown-name') {
    const missing = verdict.unknown.map((name) => wording.unknownName(name, size));
    return [
      ...missing,
      ...(verdict.suggestions.length > 0 ? [wording.didYouMean(wording.list(verdict.suggestions))] : []),
    ].join(' ');
  }
  if (verdict.reason === 'refuted-premise')
    return [wording.refuted(size), ...(verdict.nearest.length > 0 ? [wording.nearest] : [])].join(' ');
  const about = things.filter((thing) => thing.known && !thing.inherited).map((thing) => wording.quote(thing.surface));
  return verdict.reason === 'off-topic' || about.length === 0
    ? wording.nothingAtAll(size)
    : wording.nothingOnPoint(wording.list(about), size);
}
