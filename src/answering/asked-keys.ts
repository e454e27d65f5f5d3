/** The keys of a question as the sentences have them, so that no key is put together for each word of each sentence. */
import { LANGUAGES, type Language } from '../model/language.ts';
import { entityTerm, stemTerm } from '../search/terms.ts';
import { oncePer } from './once-per.ts';
import type { QueryThing } from './query-terms.ts';

/** By what is put behind a prefix: how surely it is meant, 0–1. */
type Meant = ReadonlyMap<string, number>;

function behind(prefix: string, keys: ReadonlyMap<string, number>): Meant {
  const meant = new Map<string, number>();
  for (const [key, sureness] of keys) if (key.startsWith(prefix)) meant.set(key.slice(prefix.length), sureness);
  return meant;
}

/** Ids of the names that may be this thing. */
export const namesOfThing = oncePer((thing: QueryThing): Meant => behind(entityTerm(''), thing.keys));

/** Stems of the words that may be this thing. */
export const stemsOfThing = oncePer(
  (thing: QueryThing): ReadonlyMap<Language, Meant> =>
    new Map(LANGUAGES.map((language) => [language, behind(stemTerm(language, ''), thing.keys)])),
);

/** A name counts as named by the question from this sureness on. */
const NAMED = 0.6;

const namesAsked = oncePer(
  (things: readonly QueryThing[]): ReadonlySet<string> =>
    new Set(
      things.flatMap((thing) =>
        [...namesOfThing(thing)].filter(([, sureness]) => sureness >= NAMED).map(([nameId]) => nameId),
      ),
    ),
);

/** Whether the question names it itself. */
export const isAsked = (things: readonly QueryThing[], { nameId }: { readonly nameId: string }): boolean =>
  namesAsked(things).has(nameId);

/** All concepts of the question. */
export const conceptsAsked = oncePer(
  (things: readonly QueryThing[]): ReadonlySet<string> => new Set(things.flatMap((thing) => thing.concepts)),
);
