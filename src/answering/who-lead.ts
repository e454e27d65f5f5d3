import type { EntityId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { attribution } from './attribution.ts';
import type { Drafting } from './draft.ts';
import { asksForAttendance, tellsOfMeeting } from './extract/attendance.ts';
import { displayName, type FoundName, findPersons } from './extract/names.ts';
import type { Ranked } from './rank.ts';
import { personsOfSide, sideAsked, sideOf } from './side.ts';
import type { Wording } from './wording/wording.ts';

/** Names are gathered only from sentences nearly as good as the best (unit of scores). */
const NAMES_MARGIN = 1.2;

/** A sentence that has less of the question than the best may speak of others. */
const SAME_SHARE = 0.9;
const tellsAsMuch = (one: Ranked, first: Ranked): boolean =>
  one.features.coverageHere >= SAME_SHARE * first.features.coverageHere;

/** The people named, by side; those of a garbled list apart, since its words may have lost who was meant. */
export function whoLead(evidence: readonly Ranked[], context: Drafting): string {
  const { question, things, corpus, wording } = context;
  const [first] = evidence;
  if (first === undefined) return '';
  const { status } = first.sentence;
  const near = evidence.filter(
    (one) =>
      one.sentence.status === status &&
      ((first.score - one.score <= NAMES_MARGIN && tellsAsMuch(one, first)) ||
        (asksForAttendance(question, things) && tellsOfMeeting(first) && tellsOfMeeting(one))),
  );
  const side = sideAsked(question, things, corpus);
  const found = (garbled: boolean) =>
    findPersons(
      near.filter((one) => one.sentence.garbled === garbled),
      things,
      (entity) => corpus.names.gazetteer.entry(entity)?.sort === 'country',
    ).filter((person) => side === undefined || standsFor(person, side, corpus));
  const clear = found(false);
  const unclear = found(true).filter((person) => !clear.some((other) => other.entity === person.entity));
  const parts = [
    ...(clear.length === 0 ? [] : [wording.named(bySide(clear, corpus, wording, question.language), status)]),
    ...(unclear.length === 0
      ? []
      : [wording.unclearList(wording.list(unclear.map((person) => displayName(person, corpus))))]),
  ];
  return parts.length === 0 ? attribution(first, context) : parts.join(' ');
}

const standsFor = (person: FoundName, side: EntityId, corpus: CorpusView): boolean =>
  personsOfSide(person.from, side, corpus).some((mention) => mention.entity === person.entity);

function bySide(persons: readonly FoundName[], corpus: CorpusView, wording: Wording, language: Language): string {
  const sides = new Map<string, string[]>();
  for (const person of persons) {
    const country = sideOf(person.mention, person.from, corpus);
    const side =
      country === undefined
        ? ''
        : (corpus.names.gazetteer.entry(country)?.names[language] ?? corpus.linker.get(country)?.name ?? '');
    const names = sides.get(side) ?? [];
    names.push(displayName(person, corpus));
    sides.set(side, names);
  }
  if (sides.size < 2 || [...sides.keys()].every((side) => side === ''))
    return wording.list(persons.map((person) => displayName(person, corpus)));
  return [...sides]
    .map(([side, names]) => (side === '' ? wording.list(names) : wording.side(side, wording.list(names))))
    .join('; ');
}
