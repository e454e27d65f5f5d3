/** Prints what the left-out runs gave. */
import type { BinaryExample } from './logistic.ts';

export interface JudgedExample extends BinaryExample {
  /** estimated by weights that never saw its topic */
  readonly chance: number;
}

const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1).padStart(7);

/** A topic's share of questions whose right sentence came first, and among the first three. */
export function printRow(name: string, [first = 0, three = 0, n = 0]: readonly number[]): void {
  console.log(name.padEnd(12), String(n).padStart(4), percent(first, n), percent(three, n));
}

const LEAST_CONFIDENCES = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7];

/** What each least confidence would have given, and the area under the curve of "answerable" against "not". */
export function printFrontier(examples: readonly JudgedExample[]): void {
  const answerable = examples.filter((e) => e.answerable);
  const unanswerable = examples.filter((e) => !e.answerable);
  console.log(
    `least  right   wrong   abst.recall  precision   (area under the curve ${areaUnderCurve(answerable, unanswerable).toFixed(3)})`,
  );
  for (const least of LEAST_CONFIDENCES) {
    const given = answerable.filter((e) => e.chance >= least);
    const abstained = examples.filter((e) => e.chance < least);
    console.log(
      least.toFixed(2),
      percent(given.filter((e) => e.label).length, answerable.length),
      percent(given.filter((e) => !e.label).length, answerable.length),
      percent(unanswerable.filter((e) => e.chance < least).length, unanswerable.length),
      percent(abstained.filter((e) => !e.answerable).length, abstained.length),
    );
  }
}

function areaUnderCurve(above: readonly JudgedExample[], below: readonly JudgedExample[]): number {
  let won = 0;
  for (const a of above) for (const b of below) won += a.chance > b.chance ? 1 : a.chance === b.chance ? 0.5 : 0;
  return won / Math.max(1, above.length * below.length);
}
