import type { LinkedMention } from '../../analysis/entities/linker.ts';
import { mentionsIn } from '../../analysis/sentence-mentions.ts';
import type { EntityId } from '../../model/ids.ts';
import type { CorpusView } from '../../search/corpus-view.ts';
import { fold } from '../../text/fold.ts';
import { NO_SUBJECT } from '../plain-speaker.ts';
import type { QueryThing } from '../query-terms.ts';
import type { Ranked } from '../rank.ts';
import { AT } from '../venue-fit.ts';
import { closeness, gap } from './closeness.ts';
import { isLeftOut } from './left-out.ts';

/** A name that an evidence sentence offers as the answer. */
export interface FoundName {
  readonly entity: EntityId;
  readonly mention: LinkedMention;
  readonly from: Ranked;
}

/** Matches this sure make a mention one that the question already names. */
const ASKED_STRENGTH = 0.6;

export const isAsked = (mention: LinkedMention, things: readonly QueryThing[]): boolean =>
  things.some(
    (thing) =>
      thing.entities.includes(mention.entity) || (thing.keys.get(`e:${mention.nameId}`) ?? 0) >= ASKED_STRENGTH,
  );

/**
 * People of the evidence that the question does not name itself; without any, organisations and countries that act. One per entity.
 * An office without a name beside it (`the negotiator`) is nobody's name.
 */
export function findPersons(
  evidence: readonly Ranked[],
  things: readonly QueryThing[],
  isCountry: (entity: EntityId) => boolean,
): FoundName[] {
  const persons = collect(
    evidence,
    things,
    (mention, ranked) => mention.kind === 'person' && mention.way !== 'role' && !isLeftOut(mention, ranked),
  );
  if (persons.length > 0) return persons;
  return collect(
    evidence.slice(0, 1),
    things,
    (mention, ranked) =>
      mention.kind !== 'person' &&
      (mention.kind !== 'place' ||
        mention.way === 'metonym' ||
        (mention.way === 'name' && isCountry(mention.entity))) &&
      isSubject(mention, ranked),
  );
}

/** `à Riyad, en Arabie saoudite`: so much stands between a town and its country (UTF-16 units). */
const SAME_PLACE_MAX_CHARS = 8;

/**
 * Places of the best sentence at which something is, and which the question does not name itself: the one nearest to what is asked
 * for, and what goes on from it.
 */
export function findPlaces(evidence: readonly Ranked[], things: readonly QueryThing[]): FoundName[] {
  const found = collect(
    evidence.slice(0, 1),
    things,
    (mention, ranked) => mention.kind === 'place' && mention.way === 'name' && isWhere(mention, ranked),
  );
  const near = ({ mention, from }: FoundName) => closeness(mention.span, from, things);
  const [best] = [...found].sort((a, b) => near(b) - near(a));
  return best === undefined
    ? []
    : found.filter(({ mention }) => gap(mention.span, best.mention.span) <= SAME_PLACE_MAX_CHARS);
}

/** `in Geneva`, not `the Geneva talks`, `the people of Kosovo`; what opens a dateline is where it was written. */
function isWhere({ span }: LinkedMention, { sentence, read }: Ranked): boolean {
  const { text, language } = read.document;
  return AT[language].test(fold(text.slice(sentence.span.start, span.start)));
}

/** `Kalvia paid`, not `the fishermen of Kalvia` or `from Kalvia`. */
const isSubject = ({ span }: LinkedMention, { sentence, read }: Ranked): boolean =>
  !NO_SUBJECT[read.document.language].test(read.document.text.slice(sentence.span.start, span.start));

function collect(
  evidence: readonly Ranked[],
  things: readonly QueryThing[],
  wanted: (mention: LinkedMention, ranked: Ranked) => boolean,
): FoundName[] {
  const found = new Map<EntityId, FoundName>();
  for (const ranked of evidence) {
    for (const mention of mentionsIn(ranked.read.mentions, ranked.sentence)) {
      if (!wanted(mention, ranked) || isAsked(mention, things)) continue;
      const known = found.get(mention.entity);
      if (known === undefined || (known.from.sentence.garbled && !ranked.sentence.garbled))
        found.set(mention.entity, { entity: mention.entity, mention, from: ranked });
    }
  }
  return [...found.values()];
}

/** The name as the asker should read it: the corpus's fullest spelling, and the source's beside it where it differs. */
export function displayName(found: FoundName, corpus: CorpusView): string {
  const entity = corpus.linker.get(found.entity);
  const surface = found.mention.surface.trim();
  if (entity === undefined || surface.includes(' ') || !entity.name.includes(' ')) return surface;
  const spelledSame = entity.name.split(/\s+/).some((part) => part === surface);
  return spelledSame ? entity.name : surface;
}
