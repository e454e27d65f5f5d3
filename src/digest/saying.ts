import type { LinkedMention } from '../analysis/entities/linker.ts';
import { mentionAt, mentionsIn } from '../analysis/sentence-mentions.ts';
import { isNegation } from '../analysis/status.ts';
import { type Span, spanContains } from '../model/span.ts';
import { tokenize } from '../text/tokens.ts';
import type { Account } from './accounts.ts';
import { actOf } from './acts.ts';
import { connectedWith } from './connected.ts';
import { fits, placeOf, short } from './headline-words.ts';
import type { Telling } from './items.ts';
import { spokenName } from './names.ts';
import { sayingHeadline as sayingOf } from './wording/act-headlines.ts';
import type { Act } from './wording/act-names.ts';

/** Verbs that only say that somebody says something. */
const SAYING: ReadonlySet<string> = new Set(
  'say state declare announce inform comment emphasize reiterate add-say clarify confirm speech communique joint-statement according-to'.split(
    ' ',
  ),
);
/** What statements are about, in words that mean little else. */
const SPOKEN_OF: ReadonlySet<Act> = new Set<Act>([
  'meeting',
  'talks',
  'secret-talks',
  'summit',
  'visit',
  'agreement',
  'ceasefire',
  'exchange',
  'referendum',
]);
/** What belongs to a name and not to what it says. */
const RELATIVE = /(?<!\p{L})(?:who|whose|which|qui|dont|der|die|quien|cuy[oa]|котор\p{L}+)(?!\p{L})/iu;

/** `Statement by Sergei Lavrov: planned talks`: who speaks, and of what, where one saying and one act are all there is. */
export function sayingHeadline(account: Account, span: Span, telling: Telling): string | undefined {
  const { read, sentence, event } = account;
  const { corpus, language } = telling;
  const { text } = read.document;
  const speaker = mentionAt(read.mentions, sentence.speaker);
  if (
    speaker === undefined ||
    speaker.way === 'role' ||
    !spanContains(span, speaker.span) ||
    sentence.garbled ||
    event.status === 'denied'
  )
    return undefined;
  const inside = sentence.concepts.filter((match) => spanContains(span, match));
  const sayings = inside.filter(
    ({ concept }) =>
      concept === 'according-to' ||
      (corpus.lexicon.flagged(concept, 'claim') && !corpus.lexicon.flagged(concept, 'role')),
  );
  const acts = inside.filter(({ concept }) => actOf(concept) !== undefined);
  const [word] = acts;
  const act = word === undefined ? undefined : actOf(word.concept);
  if (
    word === undefined ||
    act === undefined ||
    !SPOKEN_OF.has(act) ||
    acts.some(({ concept }) => actOf(concept) !== act)
  )
    return undefined;
  if (sayings.length === 0 || sayings.some(({ concept }) => !SAYING.has(concept))) return undefined;
  const near = sayings.every(({ start, end }) => isBeside(text, { start, end }, speaker));
  const others = mentionsIn(read.mentions, sentence).filter(
    ({ kind, entity }) => kind === 'person' && entity !== speaker.entity,
  );
  const isDenied = tokenize(text, read.analysed.language, span).some(({ folded }) =>
    isNegation(folded, read.analysed.language),
  );
  if (!near || isDenied || others.length > 2) return undefined;
  const quotations = sentence.quotations.filter((quotation) => spanContains(span, quotation));
  const isSaid =
    quotations.length > 0
      ? quotations.some((quotation) => spanContains(quotation, word))
      : !RELATIVE.test(text.slice(Math.min(speaker.span.end, word.end), Math.max(speaker.span.start, word.start)));
  if (!isSaid) return undefined;
  const where = placeOf(connectedWith(account, span, word, corpus).places[0], telling);
  const status = event.status === 'reported' ? 'held' : event.status;
  const name = spokenName(speaker, corpus, language);
  return [name, short(name)]
    .flatMap((who) => [sayingOf(who, { act, status, ...where }, language), sayingOf(who, { act, status }, language)])
    .find(fits);
}

/** `said the minister X`, `X has said`: nothing between them but small words. */
export function isBeside(text: string, verb: Span, { span, role }: Pick<LinkedMention, 'span' | 'role'>): boolean {
  const noun =
    role === undefined ? span : { start: Math.min(span.start, role.start), end: Math.max(span.end, role.end) };
  if (/^['’]s?(?!\p{L})/u.test(text.slice(noun.end))) return false;
  return verb.end <= noun.start
    ? BEFORE_SPEAKER.test(text.slice(verb.end, noun.start))
    : BEHIND_SPEAKER.test(text.slice(noun.end, verb.start));
}
const BEFORE_SPEAKER = /^[\s,:]*(?:(?:the|m\.|mr\.?|mrs\.?|mme|le|la|l['’]|der|die|herr|frau|el)\s*)?$/iu;
const BEHIND_SPEAKER =
  /^[\s,]*(?:(?:has|had|have|also|later|a|ont|avait|a aussi|a également|hat|haben|ha|han|había|también|auch)\s*)?$/iu;
