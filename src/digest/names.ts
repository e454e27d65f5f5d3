import type { EntityId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import type { Account } from './accounts.ts';

const NAMES_MAX = 3;
const PLACES_MAX = 2;

/** What a reader of that language calls an entity: places as the language writes them, people as the sources do. */
export const nameIn = (corpus: CorpusView, id: EntityId, language: Language): string | undefined =>
  corpus.names.gazetteer.entry(id)?.names[language] ?? corpus.linker.get(id)?.name;

/** Who is named, people before governments. Who only tells of it is named where nobody else is. */
export function namesOf(
  { event: { participants, teller } }: Account,
  corpus: CorpusView,
  language: Language,
): string[] {
  const others = participants.filter((id) => id !== teller);
  return [...(others.length === 0 ? participants : others)]
    .sort((a, b) => Number(b.startsWith('person:')) - Number(a.startsWith('person:')))
    .flatMap((id) => nameIn(corpus, id, language) ?? [])
    .slice(0, NAMES_MAX);
}

/** Where: cities; countries only of an event that names nobody. */
export function placesOf({ event }: Account, corpus: CorpusView, language: Language): string[] {
  const isCountry = (id: EntityId): boolean => corpus.names.gazetteer.entry(id)?.sort === 'country';
  const cities = event.places.filter((id) => !isCountry(id));
  const places = cities.length === 0 && event.participants.length === 0 ? event.places : cities;
  return places.flatMap((id) => nameIn(corpus, id, language) ?? []).slice(0, PLACES_MAX);
}
