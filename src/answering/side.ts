import type { LinkedMention } from '../analysis/entities/linker.ts';
import { mentionsIn } from '../analysis/sentence-mentions.ts';
import type { EntityId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { fold } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';

/** Concepts that ask for the people of one side. */
const SIDE_CONCEPTS = new Set([
  'represent',
  'representative',
  'delegation',
  'negotiating-team',
  'composition-delegation',
  'party-to-talks',
]);
/** Concepts of being there: after such a question a country alone asks for its people. */
const PRESENCE_CONCEPTS = new Set([...SIDE_CONCEPTS, 'attend', 'participate', 'meet', 'accompany', 'gather']);
/** Before the place of a meeting stands one of these, before a side none. Folded, with the blank. */
const LOCATIVE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:in|at|near) $/,
  fr: /\b(?:a|au|aux|en|dans) $/,
  de: /\b(?:in|im|bei) $/,
  es: /\ben $/,
  ru: /(?:^|\s)(?:в|во|на) $/,
};

/** The country whose people a question asks for: `who represented Moscow in …`; `and for Russia?` after `who attended …`. */
export function sideAsked(question: Question, things: readonly QueryThing[], corpus: CorpusView): EntityId | undefined {
  if (question.type !== 'who') return undefined;
  const conceptsOf = (inherited: boolean) =>
    things.filter((thing) => thing.inherited === inherited).flatMap((thing) => thing.concepts);
  const direct = conceptsOf(false).some((id) => SIDE_CONCEPTS.has(id));
  const followUp = !direct && conceptsOf(true).some((id) => PRESENCE_CONCEPTS.has(id));
  if (!direct && !followUp) return undefined;
  for (const name of question.names) {
    const before = fold(question.text.slice(0, name.span.start));
    const entity = name.candidates[0]?.entity;
    if (entity === undefined || LOCATIVE[question.language].test(before)) continue;
    const country = countryOf(entity, corpus, direct);
    if (country !== undefined) return country;
  }
  return undefined;
}

/** A country is itself; a capital or a seat may stand for its own. */
function countryOf(entity: EntityId, corpus: CorpusView, orItsCapital: boolean): EntityId | undefined {
  const entry = corpus.names.gazetteer.entry(entity);
  if (entry === undefined) return undefined;
  if (entry.sort === 'country') return entity;
  return orItsCapital && (entry.sort === 'seat' || entry.capital) ? entry.country : undefined;
}

/**
 * The people of a sentence who stand for a country: those whose office is of it, and those of no known country where
 * the sentence names that country and nobody of another (`Moscow was represented by A and B`).
 */
export function personsOfSide({ read, sentence }: Candidate, side: EntityId, corpus: CorpusView): LinkedMention[] {
  const mentions = mentionsIn(read.mentions, sentence);
  const countryOfPerson = (mention: LinkedMention) => corpus.linker.get(mention.entity)?.country;
  const persons = mentions.filter((mention) => mention.kind === 'person');
  const namesSide = mentions.some(
    (mention) => mention.entity === side || countryOf(mention.entity, corpus, true) === side,
  );
  const others = persons.some((person) => ![undefined, side].includes(countryOfPerson(person)));
  return persons.filter((person) => {
    const country = countryOfPerson(person);
    return country === side || (country === undefined && namesSide && !others);
  });
}

/** The country somebody stands for: that of the office, else the one that a sentence about who represents whom names. */
export function sideOf(person: LinkedMention, { read, sentence }: Candidate, corpus: CorpusView): EntityId | undefined {
  const own = corpus.linker.get(person.entity)?.country;
  if (own !== undefined) return own;
  if (!sentence.concepts.some(({ concept }) => SIDE_CONCEPTS.has(concept))) return undefined;
  const mentions = mentionsIn(read.mentions, sentence);
  const [side, ...further] = new Set(mentions.flatMap((mention) => countryOf(mention.entity, corpus, true) ?? []));
  if (side === undefined || further.length > 0) return undefined;
  // beside somebody of another country, who else stands for it is not said
  const countries = mentions.map((other) => other.kind === 'person' && corpus.linker.get(other.entity)?.country);
  return countries.every((country) => !country || country === side) ? side : undefined;
}
