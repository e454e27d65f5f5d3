import { LANGUAGES } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import type { QueryThing } from './query-terms.ts';
import { TYPE_PATTERNS } from './question-words.ts';

/** What the timeline is to be about: what the articles have of it, or else what they have not; `timeline` itself is no topic. */
export function topicOf(things: readonly QueryThing[]): readonly QueryThing[] {
  const asked = things.filter(({ surface, kind }) => kind === 'name' || !asksForTimeline(surface));
  const reachable = asked.filter((thing) => thing.reachable);
  return reachable.length > 0 ? reachable : asked;
}

const asksForTimeline = (surface: string): boolean =>
  LANGUAGES.some((language) =>
    TYPE_PATTERNS[language].some(([type, pattern]) => type === 'timeline' && pattern.test(fold(surface))),
  );
