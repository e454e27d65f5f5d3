import { mentionsIn } from '../analysis/sentence-mentions.ts';
import { spanContains } from '../model/span.ts';
import type { Candidate } from './candidates.ts';
import type { QueryThing } from './query-terms.ts';

/** Sentences among which the holder of a role should be named. */
const LOOKED_AT = 8;
const NAME_PRESENT = 0.5;
/** A role stands directly beside its name, at most so many characters away. */
const BESIDE_CHARS = 6;

/**
 * For questions about the holder of a role (`who is the ambassador of X`): 1 when a good sentence names a person with
 * that role and has the other names of the question, ½ when the names are missing there, 0 when nobody bears it;
 * undefined where no role is asked for.
 */
export function roleHeld(things: readonly QueryThing[], ranked: readonly Candidate[]): number | undefined {
  const roles = things.flatMap((thing, i) => (thing.isRole ? [i] : []));
  if (roles.length === 0) return undefined;
  const names = things.flatMap((thing, i) => (thing.kind === 'name' && !thing.inherited ? [i] : []));
  let best = 0;
  for (const candidate of ranked.slice(0, LOOKED_AT)) {
    if (!roles.every((i) => (candidate.here[i] ?? 0) > 0.9 && bornByPerson(things[i], candidate))) continue;
    const named = names.every((i) => Math.max(candidate.here[i] ?? 0, candidate.before[i] ?? 0) >= NAME_PRESENT);
    best = Math.max(best, named ? 1 : 0.5);
  }
  return best;
}

function bornByPerson(thing: QueryThing | undefined, { sentence, read }: Candidate): boolean {
  if (thing === undefined) return false;
  const matches = sentence.concepts.filter((match) => thing.concepts.includes(match.concept));
  return mentionsIn(read.mentions, sentence).some(
    (mention) =>
      mention.kind === 'person' &&
      matches.some(
        (match) =>
          (mention.role !== undefined && spanContains(mention.role, match)) ||
          (match.end <= mention.span.start && mention.span.start - match.end <= BESIDE_CHARS) ||
          (mention.span.end <= match.start && match.start - mention.span.end <= BESIDE_CHARS),
      ),
  );
}

/** How far from a role the country or body may stand that it belongs to (UTF-16 units). */
const BELONGS_CHARS = 45;

/**
 * 1 when the role is borne only where it belongs to others: the best sentences name its bearer, and none of the names of
 * the question stands beside the role. `Who is the prime minister of X`, where only the one of Y is named.
 */
export function roleOfOthers(things: readonly QueryThing[], ranked: readonly Candidate[]): number {
  const roles = things.filter((thing) => thing.isRole);
  const names = things.filter((thing) => thing.kind === 'name' && !thing.inherited);
  if (roles.length === 0 || names.length === 0) return 0;
  let borne = false;
  for (const candidate of ranked.slice(0, LOOKED_AT)) {
    const { sentence, read } = candidate;
    const mentions = mentionsIn(read.mentions, sentence);
    const matches = sentence.concepts.filter((match) => roles.some((role) => role.concepts.includes(match.concept)));
    if (matches.length === 0 || !mentions.some((mention) => mention.kind === 'person')) continue;
    borne = true;
    const belongs = matches.some((match) => {
      const beside = mentions.filter(
        (mention) =>
          mention.kind !== 'person' &&
          (mention.span.start >= match.end ? mention.span.start - match.end : match.start - mention.span.end) <=
            BELONGS_CHARS,
      );
      return (
        beside.length === 0 ||
        beside.some((mention) => names.some((name) => (name.keys.get(`e:${mention.nameId}`) ?? 0) >= NAME_PRESENT))
      );
    });
    if (belongs) return 0;
  }
  return borne ? 1 : 0;
}
