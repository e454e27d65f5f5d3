import type { CorpusView } from '../search/corpus-view.ts';
import { fold } from '../text/fold.ts';
import { type QueryThing, queryThings } from './query-terms.ts';
import type { Question } from './question.ts';
import { FOLLOW_UP } from './question-words.ts';

/** A question with fewer content words than this may lean on the one before. */
const FEW_THINGS = 3;

/**
 * Completes a follow-up from the questions before it: what it leaves out is taken over at a discount,
 * a name of its own replaces the earlier name of the same kind, and an elliptic question keeps the earlier type.
 */
export async function mergeContext(
  question: Question,
  earlier: readonly Question[],
  corpus: CorpusView,
): Promise<{ question: Question; things: QueryThing[] }> {
  const own = await queryThings(question, corpus);
  const previous = earlier.at(-1);
  if (previous === undefined || !leansOnContext(question, own)) return { question, things: own };
  const before = await mergeContext(previous, earlier.slice(0, -1), corpus);
  const inherited = before.things
    .filter((thing) => !replaced(thing, own, question, corpus))
    .map((thing) => ({ ...thing, weight: thing.weight * INHERITED_WEIGHT, inherited: true }));
  const elliptic = !hasQuestionWord(question);
  return {
    question: {
      ...question,
      type: elliptic ? before.question.type : question.type,
      dates: question.dates.length > 0 ? question.dates : before.question.dates,
    },
    things: [...own, ...inherited],
  };
}

/** What an inherited thing weighs against one of the question's own. */
const INHERITED_WEIGHT = 0.6;

function leansOnContext(question: Question, own: readonly QueryThing[]): boolean {
  // `who is X` is a whole question
  if (question.type === 'whois' && own.some((thing) => thing.kind === 'name')) return false;
  return FOLLOW_UP[question.language].test(fold(question.text)) || (own.length < FEW_THINGS && !isWhole(question, own));
}

/** `who attended riyadh`, `why did nikolic leave`: asks something of somebody or of some place. */
const isWhole = (question: Question, own: readonly QueryThing[]): boolean =>
  hasQuestionWord(question) && own.some(({ kind }) => kind === 'name') && own.some(({ kind }) => kind !== 'name');

function replaced(thing: QueryThing, own: readonly QueryThing[], question: Question, corpus: CorpusView): boolean {
  if (own.some((other) => [...other.keys.keys()].some((key) => (thing.keys.get(key) ?? 0) >= 0.9))) return true;
  const elliptic = !hasQuestionWord(question);
  return (
    elliptic && thing.kind === 'name' && own.some((other) => other.kind === 'name' && sameKind(other, thing, corpus))
  );
}

/** Person for person, city for city; a country does not replace the city where its people met. */
function sameKind(a: QueryThing, b: QueryThing, corpus: CorpusView): boolean {
  const [left, right] = [a.entities[0], b.entities[0]];
  if (left === undefined || right === undefined || left.split(':')[0] !== right.split(':')[0]) return false;
  const { gazetteer } = corpus.names;
  return gazetteer.entry(left)?.sort === gazetteer.entry(right)?.sort;
}

const hasQuestionWord = (question: Question): boolean =>
  question.type !== 'what' && question.type !== 'yesno'
    ? true
    : /\b(?:what|which|did|does|is|are|was|were|has|que|quoi|quel|was|welche|hat|ist|что|как)\b|что|ли /u.test(
        fold(question.text),
      );
