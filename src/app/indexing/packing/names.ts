import type { Chain } from '../../../analysis/entities/chains.ts';
import type { Certainty, RawMention } from '../../../analysis/mentions.ts';
import type { EntityKind, MentionWay } from '../../../model/entity.ts';
import type { EntityId } from '../../../model/ids.ts';
import type { NumberReader, NumberWriter } from './numbers.ts';
import type { TextWriter } from './texts.ts';

/** Text by number; 0 is none. */
export type TextReader = (number: number) => string | undefined;

/** Spans become offsets: what stands there is read from the text. */
export function packMentions(mentions: readonly RawMention[], out: NumberWriter, texts: TextWriter): void {
  out.put(mentions.length);
  for (const mention of mentions) {
    const { span, role } = mention;
    out.put(span.start, span.end - span.start, mention.sentence);
    out.put(texts.of(mention.kind), texts.of(mention.way), texts.of(mention.certainty));
    const details = [mention.entry, mention.roleHead, mention.country, mention.base, mention.alias].map((text) =>
      texts.of(text),
    );
    const has = Number(details.some((number) => number > 0)) | (role === undefined ? 0 : 2);
    out.put(has);
    if ((has & 1) !== 0) out.put(...details);
    if (role !== undefined) out.put(role.start, role.end - role.start);
  }
}

export function unpackMentions(from: NumberReader, textOf: TextReader, text: string): RawMention[] {
  const mentions: RawMention[] = [];
  for (let left = from.next(); left > 0; left--) {
    const start = from.next();
    const end = start + from.next();
    const sentence = from.next();
    const kind = textOf(from.next()) as EntityKind;
    const way = textOf(from.next()) as MentionWay;
    const certainty = textOf(from.next()) as Certainty;
    const surface = text.slice(start, end);
    const mention: Unpacked = { span: { start, end }, surface, kind, way, certainty, sentence };
    const has = from.next();
    if (has !== 0) addDetails(mention, has, from, textOf, text);
    mentions.push(mention);
  }
  return mentions;
}

type Unpacked = { -readonly [Key in keyof RawMention]: RawMention[Key] };

function addDetails(mention: Unpacked, has: number, from: NumberReader, textOf: TextReader, text: string): void {
  const next = (): string | undefined => ((has & 1) === 0 ? undefined : textOf(from.next()));
  const [entry, roleHead, country, base, alias] = [next(), next(), next(), next(), next()];
  if (entry !== undefined) mention.entry = entry as EntityId;
  if ((has & 2) !== 0) {
    const start = from.next();
    const end = start + from.next();
    mention.role = { start, end };
    mention.roleText = text.slice(start, end);
  }
  if (roleHead !== undefined) mention.roleHead = roleHead;
  if (country !== undefined) mention.country = country as EntityId;
  if (base !== undefined) mention.base = base;
  if (alias !== undefined) mention.alias = alias;
}

/** The units of a name that no gazetteer knows follow from its id. */
const unitsOf = (nameId: string): string[] => nameId.slice('n:'.length).split(' ');

export function packChains(chains: readonly Chain[], out: NumberWriter, texts: TextWriter): void {
  const putTexts = (list: readonly string[]) => out.put(list.length, ...list.map((text) => texts.of(text)));
  out.put(chains.length);
  for (const { nameId, units, kind, entry, weak, mentions, countries, heads, alias } of chains) {
    const follow = entry === undefined && units.length > 0 && units.join(' ') === unitsOf(nameId).join(' ');
    out.put(texts.of(nameId), texts.of(kind), texts.of(entry), texts.of(alias));
    out.put(Number(weak) | (follow ? 2 : 0));
    out.put(mentions.length, ...mentions);
    if (!follow) putTexts(units);
    putTexts(countries);
    putTexts(heads);
  }
}

export function unpackChains(from: NumberReader, textOf: TextReader): Chain[] {
  const chains: Chain[] = [];
  for (let left = from.next(); left > 0; left--) chains.push(new PackedChain(from, textOf));
  return chains;
}

const NONE: readonly never[] = [];

function listOf<T>(from: NumberReader, read: () => T): readonly T[] {
  const length = from.next();
  if (length === 0) return NONE;
  const values: T[] = [];
  while (values.length < length) values.push(read());
  return values;
}

/** Its units are only asked for where a document is taken back. */
class PackedChain implements Chain {
  readonly nameId: string;
  readonly kind: EntityKind;
  readonly entry?: EntityId;
  readonly weak: boolean;
  readonly mentions: readonly number[];
  readonly countries: readonly EntityId[];
  readonly heads: readonly string[];
  readonly alias?: string;
  readonly #units: readonly string[] | undefined;

  constructor(from: NumberReader, textOf: TextReader) {
    const text = (): string => textOf(from.next()) ?? '';
    this.nameId = text();
    this.kind = text() as EntityKind;
    const [entry, alias, flags] = [textOf(from.next()), textOf(from.next()), from.next()];
    if (entry !== undefined) this.entry = entry as EntityId;
    if (alias !== undefined) this.alias = alias;
    this.weak = (flags & 1) !== 0;
    this.mentions = listOf(from, () => from.next());
    this.#units = (flags & 2) === 0 ? listOf(from, text) : undefined;
    this.countries = listOf(from, text) as readonly EntityId[];
    this.heads = listOf(from, text);
  }

  get units(): readonly string[] {
    return this.#units ?? unitsOf(this.nameId);
  }
}
