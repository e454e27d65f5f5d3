/** Evens out how often a type of question is unanswerable. */
import type { BinaryExample } from './logistic.ts';

/** 0 leaves the shares as the authors had them, 1 makes them equal; half-way did best on topics that were left out. */
const EVENNESS = 0.5;

/**
 * How many of the `how many` or of the yes/no questions are unanswerable is the habit of who wrote them, not of the
 * people who will ask: a type's unanswerable examples count as much less or more as it has too many or too few of them.
 */
export function balanced(examples: readonly BinaryExample[]): BinaryExample[] {
  const whole = shareOf(examples);
  const byType = new Map<string, number>();
  for (const { asks } of examples) {
    if (!byType.has(asks)) byType.set(asks, shareOf(examples.filter((example) => example.asks === asks)));
  }
  return examples.map((example) =>
    example.answerable
      ? example
      : { ...example, weight: example.weight * (whole / (byType.get(example.asks) ?? whole)) ** EVENNESS },
  );
}

/** Weight of the unanswerable ones for each of the answerable; both sides counted one too many, for rare types. */
function shareOf(examples: readonly BinaryExample[]): number {
  const mass = (answerable: boolean) =>
    examples.filter((e) => e.answerable === answerable).reduce((sum, e) => sum + e.weight, 1);
  return mass(false) / mass(true);
}
