/** The keys of a question as the sentences have them, so that no key is put together for each word of each sentence. */
import { LANGUAGES, type Language } from '../model/language.ts';
import { entityTerm, stemTerm } from '../search/terms.ts';
import { oncePer } from './once-per.ts';
import type { QueryThing } from './query-terms.ts';

/** By what is put behind a prefix: how surely it is meant, 0–1. */
type Meant = Map<string, number>;

/** The keys of one thing apart, by their prefix. */
const keysApart = oncePer(({ keys }: QueryThing): ReadonlyMap<string, Meant> => {
  const apart = new Map<string, Meant>();
  for (const [key, sureness] of keys) {
    const end = key.indexOf(':') + 1;
    const prefix = key.slice(0, end);
    const meant = apart.get(prefix);
    if (meant === undefined) apart.set(prefix, new Map([[key.slice(end), sureness]]));
    else meant.set(key.slice(end), sureness);
  }
  return apart;
});

const NOTHING: ReadonlyMap<string, number> = new Map();
const ENTITY_PREFIX = entityTerm('');
const STEM_PREFIXES = new Map(LANGUAGES.map((language) => [language, stemTerm(language, '')]));

/** Ids of the names that may be this thing. */
export const namesOfThing = (thing: QueryThing): ReadonlyMap<string, number> =>
  keysApart(thing).get(ENTITY_PREFIX) ?? NOTHING;

/** Stems of the words of a language that may be this thing. */
export const stemsOfThing = (thing: QueryThing, language: Language): ReadonlyMap<string, number> =>
  keysApart(thing).get(STEM_PREFIXES.get(language) ?? '') ?? NOTHING;

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
