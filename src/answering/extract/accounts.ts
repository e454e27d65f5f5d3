import type { QueryThing } from '../query-terms.ts';
import type { Question } from '../question.ts';
import type { Ranked } from '../rank.ts';

/** Sentences further behind the best (unit of scores) speak of something else. */
const ACCOUNTS_MARGIN = 5;
const ACCOUNTS_MAX = 3;
/** Another figure for the same must stand in a sentence with this share of the question, neighbours included. */
const SAME_MATTER = 0.5;

/** For `how many`: the best sentence and those that count the same differently; undefined where there are none. */
export function gatherAccounts(
  question: Question,
  things: readonly QueryThing[],
  ranked: readonly Ranked[],
): Ranked[] | undefined {
  const [best] = ranked;
  if (question.type !== 'howmany' || best === undefined) return undefined;
  const near = ranked.filter((one) => best.score - one.score <= ACCOUNTS_MARGIN && one.sentence.role === 'body');
  const accounts = differentFigures(things, near);
  // what answers best is never left out for other figures
  return accounts.length >= 2 && accounts.includes(best) ? accounts.slice(0, ACCOUNTS_MAX) : undefined;
}

/** The best sentence that counts what is asked for, and others whose count is another one. */
function differentFigures(things: readonly QueryThing[], near: readonly Ranked[]): Ranked[] {
  const seen = new Set<number>();
  return near.filter((one) => {
    if (one.features.typeFitStrong !== 1 || one.features.windowHere < SAME_MATTER) return false;
    const figures = one.sentence.numbers.filter(
      (number) => !number.calendar && !things.some((thing) => thing.keys.has(`n:${number.value}`)),
    );
    const fresh = figures.some((number) => !seen.has(number.value));
    for (const number of figures) seen.add(number.value);
    return fresh;
  });
}
