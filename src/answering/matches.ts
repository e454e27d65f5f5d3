import { mentionAt, mentionsIn } from '../analysis/sentence-mentions.ts';
import type { ReadDocument } from '../search/corpus-view.ts';
import { entityTerm, keysOf } from '../search/terms.ts';
import type { QueryThing } from './query-terms.ts';

/** A thing that a key means, and how surely. */
interface Meaning {
  readonly thing: number;
  readonly strength: number;
}

export function wantedKeys(things: readonly QueryThing[]): ReadonlyMap<string, readonly Meaning[]> {
  const wanted = new Map<string, Meaning[]>();
  for (const [thing, { keys }] of things.entries()) {
    for (const [key, strength] of keys) {
      const meanings = wanted.get(key);
      if (meanings === undefined) wanted.set(key, [{ thing, strength }]);
      else meanings.push({ thing, strength });
    }
  }
  return wanted;
}

/** What it counts that a sentence's speaker, or the person behind its pronoun, is meant. */
const BY_PERSON = 0.85;

/** Sentence × thing: the surest key that the sentence has. Goes by the document's keys: a question has more. */
export function matchesOf(
  read: ReadDocument,
  wanted: ReadonlyMap<string, readonly Meaning[]>,
  things: number,
): readonly (readonly number[])[] {
  const { keys, places, starts } = keysOf(read.analysed);
  const meanings = keys.map((key) => wanted.get(key));
  return namesIn(read).map(({ named, persons }, sentence) => {
    const surest = new Array<number>(things).fill(0);
    for (let at = starts[sentence] as number; at < (starts[sentence + 1] as number); at++)
      raise(surest, meanings[places[at] as number], 1);
    for (const name of named) raise(surest, wanted.get(name), 1);
    for (const person of persons) raise(surest, wanted.get(person), BY_PERSON);
    return surest;
  });
}

function raise(surest: number[], meanings: readonly Meaning[] | undefined, factor: number): void {
  if (meanings === undefined) return;
  for (const { thing, strength } of meanings) {
    if (strength * factor > (surest[thing] ?? 0)) surest[thing] = strength * factor;
  }
}

/** Keys of the names of a sentence. */
interface SentenceNames {
  readonly named: readonly string[];
  /** the speaker or the person behind a pronoun, where the sentence itself does not name them */
  readonly persons: readonly string[];
}

const cache = new WeakMap<object, SentenceNames[]>();

function namesIn(read: ReadDocument): SentenceNames[] {
  const known = cache.get(read.mentions);
  if (known !== undefined) return known;
  const names = read.analysed.sentences.map((sentence) => ({
    named: mentionsIn(read.mentions, sentence).map(({ nameId }) => entityTerm(nameId)),
    persons: [sentence.inherited, sentence.speaker].flatMap((span) => {
      const mention = mentionAt(read.mentions, span);
      return mention === undefined ? [] : [entityTerm(mention.nameId)];
    }),
  }));
  cache.set(read.mentions, names);
  return names;
}
