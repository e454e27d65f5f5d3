import type { WantedKeys } from '../analysis/analysed.ts';
import type { LinkedMention } from '../analysis/entities/linker.ts';
import { mentionAt, mentionsIn } from '../analysis/sentence-mentions.ts';
import type { ReadDocument } from '../search/corpus-view.ts';
import { entityTerm, findKeys } from '../search/terms.ts';
import { wantedKeys } from '../search/wanted-keys.ts';
import type { QueryThing } from './query-terms.ts';

/** A thing that a key means, and how surely. */
interface Meaning {
  readonly thing: number;
  readonly strength: number;
}

/** What the keys of a question mean, those of names by their ids besides. */
export interface Meanings {
  readonly keys: WantedKeys<readonly Meaning[]>;
  readonly names: ReadonlyMap<string, readonly Meaning[]>;
}

export function meaningsOf(things: readonly QueryThing[]): Meanings {
  const wanted = new Map<string, Meaning[]>();
  for (const [thing, { keys }] of things.entries()) {
    for (const [key, strength] of keys) {
      const meanings = wanted.get(key);
      if (meanings === undefined) wanted.set(key, [{ thing, strength }]);
      else meanings.push({ thing, strength });
    }
  }
  const prefix = entityTerm('');
  const names = [...wanted].filter(([key]) => key.startsWith(prefix));
  return { keys: wantedKeys(wanted), names: new Map(names.map(([key, meant]) => [key.slice(prefix.length), meant])) };
}

/** What it counts that a sentence's speaker, or the person behind its pronoun, is meant. */
const BY_PERSON = 0.85;

/** Sentence × thing: the surest key that the sentence has. */
export function matchesOf(read: ReadDocument, meanings: Meanings, things: number): readonly (readonly number[])[] {
  const { mentions, analysed } = read;
  const surest = analysed.sentences.map(() => new Array<number>(things).fill(0));
  findKeys(analysed, meanings.keys, (sentence, found) => raise(surest[sentence], found, 1));
  const meaningOf = ({ nameId }: LinkedMention) => meanings.names.get(nameId);
  // Most names of a document are not asked for.
  const named = mentions.filter((mention) => meaningOf(mention) !== undefined);
  if (named.length === 0) return surest;
  for (const [i, sentence] of analysed.sentences.entries()) {
    for (const mention of mentionsIn(named, sentence)) raise(surest[i], meaningOf(mention), 1);
    for (const span of [sentence.inherited, sentence.speaker]) {
      const person = mentionAt(mentions, span);
      if (person !== undefined) raise(surest[i], meaningOf(person), BY_PERSON);
    }
  }
  return surest;
}

function raise(surest: number[] | undefined, meanings: readonly Meaning[] | undefined, factor: number): void {
  if (meanings === undefined || surest === undefined) return;
  for (const { thing, strength } of meanings) {
    if (strength * factor > (surest[thing] ?? 0)) surest[thing] = strength * factor;
  }
}
