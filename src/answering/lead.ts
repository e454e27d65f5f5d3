import { negatesSentence } from '../analysis/status.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { formatWithPhrase } from '../text/dates/format-date.ts';
import { tokenize } from '../text/tokens.ts';
import { attribution, sourceOf, speakerOf } from './attribution.ts';
import type { Drafting } from './draft.ts';
import { findDate } from './extract/dates.ts';
import { type FoundName, findPlaces } from './extract/names.ts';
import { findQuantity } from './extract/quantities.ts';
import { denies } from './opposed.ts';
import type { QueryThing } from './query-terms.ts';
import type { Ranked } from './rank.ts';
import { DENIALS } from './taken-back.ts';
import { looksBack } from './tense-fit.ts';
import { whoLead } from './who-lead.ts';
import type { Wording } from './wording/wording.ts';

/** The sentence in the asker's language above the quotes: only what the sentences below it say plainly. `evidence`: best first. */
export function leadOf(evidence: readonly Ranked[], context: Drafting): string {
  const { question, things, corpus, wording } = context;
  const [first] = evidence;
  if (first === undefined) return '';
  const { language } = question;
  const status = first.sentence.status;
  switch (question.type) {
    case 'who':
      return whoLead(evidence, context);
    case 'when': {
      // `when did they talk`: the day for which something else was planned is not said to be theirs
      const isOtherTime = status === 'planned' && looksBack(question);
      const found = isOtherTime ? undefined : findDate(evidence.slice(0, 1), things, 'point');
      return found === undefined
        ? attribution(first, context)
        : wording.when(formatWithPhrase(found.date, found.date.range, language, found.inferred), status);
    }
    case 'howlong': {
      const found = findDate(evidence.slice(0, 1), things, 'duration');
      return found === undefined ? attribution(first, context) : wording.howLong(wording.quote(found.date.phrase));
    }
    case 'where': {
      // asked where in a town, only a building answers: another place of the sentence is not claimed
      const places = first.features.venueMissing === 1 ? [] : findPlaces(evidence, things);
      return places.length === 0
        ? attribution(first, context)
        : wording.where(wording.list(places.map((place) => placeName(place, corpus, wording, language))), status);
    }
    case 'howmany': {
      const found = findQuantity(evidence.slice(0, 1), things);
      return found === undefined ? attribution(first, context) : wording.howMany(wording.quote(found.text));
    }
    case 'yesno':
      return yesNo(first, context);
    case 'say': {
      const speaker = speakerOf(first, corpus);
      return speaker === undefined ? attribution(first, context) : wording.says(speaker);
    }
    case 'whois':
      return wording.described(
        fullName(
          things.find((thing) => thing.kind === 'name'),
          corpus,
        ),
      );
    default:
      return attribution(first, context);
  }
}

/** A negation answers no only where the sentence has this much of the question. */
const PLAIN_MIN_COVERAGE = 0.6;

/** Yes or no only where the sentence itself is plain; otherwise the source speaks for itself. */
function yesNo(first: Ranked, context: Drafting): string {
  const { things, corpus, wording } = context;
  const asksForDenial = things.some((thing) => thing.concepts.some((id) => DENIALS.has(id)));
  const source = speakerOf(first, corpus) ?? sourceOf(first, wording);
  const denial = denies(first);
  // `nobody was excluded` tells of excluding, and takes it back
  if (denial && asksForDenial) return first.sentence.negated ? attribution(first, context) : wording.yes(source);
  if (denial) return wording.denied(source);
  if (first.features.coverageHere >= PLAIN_MIN_COVERAGE && saysNo(first)) return wording.no(source);
  return attribution(first, context);
}

const saysNo = ({ read: { document }, sentence }: Ranked): boolean =>
  sentence.negated &&
  tokenize(document.text.slice(sentence.span.start, sentence.span.end), document.language).some(({ folded }) =>
    negatesSentence(folded, document.language),
  );

/** The corpus's name for what was typed. */
const fullName = (thing: QueryThing | undefined, corpus: CorpusView): string => {
  const entity = thing?.entities[0];
  return (entity === undefined ? undefined : corpus.linker.get(entity)?.name) ?? thing?.surface ?? '';
};

/** A place under the asker's name for it, with the source's spelling beside it where it differs. */
function placeName(place: FoundName, corpus: CorpusView, wording: Wording, language: Language): string {
  const own = corpus.names.gazetteer.entry(place.entity)?.names[language];
  return own === undefined || own === place.mention.surface
    ? place.mention.surface
    : wording.spelled(own, place.mention.surface);
}
