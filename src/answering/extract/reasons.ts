import { selectEvidence } from '../evidence.ts';
import type { Question } from '../question.ts';
import { QUOTES_MAX, quotesOf } from '../quotes.ts';
import type { Ranked } from '../rank.ts';

/** A sentence this close behind the best (unit of scores) is shown before the neighbours. */
const EQUAL_MARGIN = 1.5;

/**
 * For `why`: where the best sentence tells what happened and gives no reason, the reason mostly stands right behind it, or right
 * before it, in a sentence that repeats no word of it. Undefined where the best one gives a reason itself.
 */
export function gatherReasons(question: Question, ranked: readonly Ranked[]): Ranked[] | undefined {
  const [best] = ranked;
  if (question.type !== 'why' || best === undefined || best.features.causeStrong > 0) return undefined;
  const beside = [1, -1].flatMap(
    (step) =>
      ranked.find(
        ({ read, sentence }) =>
          read === best.read && sentence.index === best.sentence.index + step && sentence.role === 'body',
      ) ?? [],
  );
  const others = selectEvidence(ranked).filter((one) => one !== best && !beside.includes(one));
  const equals = others.filter((one) => best.score - one.score < EQUAL_MARGIN).slice(0, 1);
  const chosen: Ranked[] = [best];
  for (const one of [...equals, ...beside, ...others])
    if (!chosen.includes(one) && quotesOf([...chosen, one], Number.POSITIVE_INFINITY).length <= QUOTES_MAX)
      chosen.push(one);
  return chosen;
}
