import type { LinkedMention } from '../analysis/entities/linker.ts';
import { mentionsIn } from '../analysis/sentence-mentions.ts';
import type { EntityId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import { type Span, spanContains } from '../model/span.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { boundsOfClause } from '../text/clause-ends.ts';
import type { Account } from './accounts.ts';
import { actOf, isLight } from './acts.ts';

/** What the source's own words connect with an act: who takes part in it and where it is. Everything else that a sentence
 *  names — who only tells of it, whose spokesman speaks, what it is about — is not in here. */
export interface Connected {
  readonly actors: readonly LinkedMention[];
  readonly places: readonly LinkedMention[];
  /** whether the event's date stands in the act's own clause */
  readonly dated: boolean;
}

/** Between an act and who shares it. */
const WITH: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:with|between)$/iu,
  fr: /(?<!\p{L})(?:avec|entre)$/iu,
  de: /(?<!\p{L})(?:mit|zwischen)$/iu,
  es: /(?<!\p{L})(?:con|entre)$/iu,
  ru: /(?<!\p{L})(?:с|со|между)$/iu,
};
/** Whose: behind an act its subject (`the visit of X`), behind anything else no part in it. */
const WHOSE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:of|by)$/iu,
  fr: /(?<!\p{L})(?:de|du|des|d['’]|par)$/iu,
  de: /(?<!\p{L})(?:von|vom|des|durch)$/iu,
  es: /(?<!\p{L})(?:de|del|por)$/iu,
  ru: /(?!)/u,
};
/** Where: to and at a place, not from it and not about it. */
const AT: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:in|at|to)$/iu,
  fr: /(?<!\p{L})(?:à|au|aux|en|dans|à l['’])$/iu,
  de: /(?<!\p{L})(?:in|im|nach|ins)$/iu,
  es: /(?<!\p{L})(?:en|a)$/iu,
  ru: /(?<!\p{L})(?:в|во|на)$/iu,
};
const AND = /(?<!\p{L})(?:and|et|und|sowie|y|e|и)$/iu;
const ARTICLE = /(?<!\p{L})(?:the|le|la|les|l['’]|el|los|las|al|der|die|das|dem|den)$/iu;
/** Prepositions that make a name something other than who acts. */
const OTHERWISE =
  /(?<!\p{L})(?:of|by|from|to|in|at|on|for|about|against|over|under|without|despite|than|like|as|near|after|before|de|du|des|d['’]|par|à|au|aux|en|dans|pour|sur|contre|sans|chez|vers|selon|comme|sous|von|vom|des|durch|in|im|an|am|auf|für|über|gegen|ohne|um|laut|aus|bei|zu|zum|zur|unter|wie|del|por|para|sobre|contra|sin|según|desde|hasta|ante|bajo|como|в|во|на|о|об|от|из|к|ко|для|за|против|без|по|при|через|у)$/iu;
/** `Sprecher der Ministerin`: a German noun before its genitive. */
const GENITIVE = /\p{Lu}\p{L}+\s(?:der|des)\s*$/u;
/** Words between an act and a name of which nothing says more than that they stand beside each other. */
const BESIDE_MAX_CHARS = 60;

/** Reads the clause of an act's word `focus`, within `span`, for who and where. */
export function connectedWith(account: Account, span: Span, focus: Span, { lexicon, names }: CorpusView): Connected {
  const { read, sentence, event } = account;
  const { text } = read.document;
  const { language } = read.analysed;
  const clause = boundsOfClause(text, span, focus);
  const inside = mentionsIn(read.mentions, sentence).filter((mention) => spanContains(clause, mention.span));
  const others = sentence.concepts.filter(
    ({ concept, start, end }) =>
      (end <= focus.start || start >= focus.end) &&
      (lexicon.flagged(concept, 'claim') || lexicon.flagged(concept, 'event')) &&
      !lexicon.flagged(concept, 'role') &&
      !lexicon.flagged(concept, 'weak') &&
      !isLight(concept) &&
      actOf(concept) === undefined,
  );
  /** `announced` or another happening between two points: they belong to different things */
  const parted = (from: number, to: number): boolean =>
    others.some(
      ({ start, end }) => start >= from && end <= to && !inside.some((m) => spanContains(nounOf(m), { start, end })),
    );

  const accepted: LinkedMention[] = [];
  const sortOf = (id: EntityId) => names.gazetteer.entry(id)?.sort;
  // a country that no gazetteer knows is known by what it does
  const mayAct = ({ kind, way, entity }: LinkedMention): boolean =>
    kind === 'person' ||
    kind === 'organisation' ||
    (way === 'metonym' && sortOf(entity) !== 'region') ||
    (kind === 'place' && way === 'name' && (sortOf(entity) === 'country' || sortOf(entity) === undefined));
  for (const mention of inside) {
    if (!mayAct(mention) || mention.way === 'role' || mention.entity === event.teller) continue;
    if (/^['’]s?(?!\p{L})/u.test(text.slice(mention.span.end))) continue;
    const noun = nounOf(mention);
    const plain = text.slice(clause.start, noun.start);
    const isGenitive = language === 'de' && GENITIVE.test(plain);
    const before = lead(plain);
    const left = inside.findLast((other) => other !== mention && nounOf(other).end <= noun.start);
    const glue = left === undefined ? undefined : text.slice(nounOf(left).end, noun.start);
    if (left !== undefined && glue !== undefined && isListed(glue)) {
      // behind a bare comma another kind of name says what the first one is: `Lind, the United Nations envoy`
      if (left.kind !== mention.kind && !AND.test(lead(glue))) continue;
      if (accepted.includes(left) && !spanContains({ start: nounOf(left).end, end: noun.start }, focus))
        accepted.push(mention);
      continue;
    }
    if (noun.end <= focus.start) {
      const governed = isGenitive || (OTHERWISE.test(before) && !WITH[language].test(before));
      if (!governed && !parted(noun.end, focus.start) && focus.start - noun.end <= 2 * BESIDE_MAX_CHARS)
        accepted.push(mention);
    } else if (noun.start >= focus.end) {
      const gap = text.slice(focus.end, noun.start);
      if (parted(focus.end, noun.start)) continue;
      const isShared = WITH[language].test(before);
      const isWhose =
        (isGenitive && lead(gap) === '') ||
        (WHOSE[language].test(before) && lead(gap).replace(WHOSE[language], '').trim() === '');
      const isBeside =
        !isGenitive && !OTHERWISE.test(before) && gap.length <= BESIDE_MAX_CHARS && mention.kind === 'person';
      if (isShared || isWhose || isBeside) accepted.push(mention);
    }
  }
  const places = inside.filter(
    ({ kind, way, entity, span: at }) =>
      kind === 'place' &&
      way === 'name' &&
      event.places.includes(entity) &&
      sortOf(entity) !== 'region' &&
      AT[language].test(text.slice(clause.start, at.start).trimEnd()) &&
      !accepted.some((actor) => actor.entity === entity) &&
      !parted(Math.min(at.end, focus.end), Math.max(at.start, focus.start)),
  );
  const date = event.date;
  return {
    actors: firstOfEach(accepted),
    places: firstOfEach(places),
    dated:
      date !== undefined &&
      spanContains(clause, date.span) &&
      !parted(Math.min(date.span.end, focus.end), Math.max(date.span.start, focus.start)),
  };
}

const firstOfEach = (mentions: readonly LinkedMention[]): LinkedMention[] =>
  mentions.filter(({ entity }, i) => mentions.findIndex((other) => other.entity === entity) === i);

/** A name with its office. */
const nounOf = ({ span, role }: LinkedMention): Span =>
  role === undefined ? span : { start: Math.min(span.start, role.start), end: Math.max(span.end, role.end) };

/** What stands before a noun phrase, without its article. */
const lead = (text: string): string => text.trimEnd().replace(ARTICLE, '').trimEnd();

/** `, the `, ` and his colleague `: one list. */
function isListed(glue: string): boolean {
  const bare = lead(glue);
  return bare === ''
    ? false
    : /^[\s,]+$/u.test(bare) || (AND.test(bare.replace(/,/g, '').trim()) && bare.trim().split(/\s+/).length <= 2);
}
