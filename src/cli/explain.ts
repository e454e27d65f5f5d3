import type { Trace } from '../answering/answer.ts';
import { FEATURES } from '../answering/feature-names.ts';
import { RANKING_WEIGHTS } from '../answering/ranking-weights.ts';

/** Sentences shown, and contributions listed for each. */
const SHOWN = 5;
const CONTRIBUTIONS = 6;

/** The trace that a person needs: what was looked for, what was found, why the winner won, why Parley abstained. */
export function explain(trace: Trace | undefined): string {
  if (trace === undefined) return 'Nothing was looked up.';
  const { question, things, ranked, verdict } = trace;
  const lines = [`question   ${question.language} · type ${question.type}`, 'looked for'];
  for (const thing of things) {
    const meaning = thing.kind === 'name' ? thing.entities.slice(0, 3).join(', ') : thing.concepts.join(', ');
    lines.push(
      `  ${thing.surface.padEnd(18)} ${thing.kind}${thing.inherited ? ' (from the thread)' : ''} · weight ${thing.weight.toFixed(2)} · rarity ${thing.rarity.toFixed(2)}${thing.known ? '' : ' · not in the corpus'}${meaning === '' ? '' : ` · ${meaning}`}`,
    );
  }
  lines.push(`candidates ${ranked.length} sentences; the best:`);
  for (const { read, sentence, score, features } of ranked.slice(0, SHOWN)) {
    const parts = FEATURES.map((name) => [name, features[name] * RANKING_WEIGHTS[name]] as const)
      .filter(([, value]) => Math.abs(value) > 0.05)
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .slice(0, CONTRIBUTIONS);
    lines.push(
      `  ${score.toFixed(2)}  ${read.document.id} [${sentence.status}] ${read.document.text.slice(sentence.span.start, sentence.span.end).slice(0, 140)}`,
    );
    lines.push(
      `        ${parts.map(([name, value]) => `${name} ${value >= 0 ? '+' : ''}${value.toFixed(2)}`).join('  ')}`,
    );
  }
  lines.push(
    `verdict    ${verdict.kind} · confidence ${verdict.confidence.toFixed(2)}${verdict.kind === 'not-enough' ? ` · ${verdict.reason}${verdict.unknown.length > 0 ? `: ${verdict.unknown.join(', ')}` : ''}` : ''}`,
  );
  return lines.join('\n');
}
