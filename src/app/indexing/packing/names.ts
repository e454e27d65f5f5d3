import type { Chain } from '../../../analysis/entities/chains.ts';
import type { RawMention } from '../../../analysis/mentions.ts';
import type { EntityKind } from '../../../model/entity.ts';
import type { EntityId } from '../../../model/ids.ts';
import { codeOf, wordOf } from './codes.ts';
import { NumberReader, NumberWriter } from './numbers.ts';
import type { PackedTexts, TextWriter } from './texts.ts';

/** Spans become offsets: what stands there is read from the text. */
export function packMentions(mentions: readonly RawMention[], out: NumberWriter, texts: TextWriter): void {
  out.put(mentions.length);
  for (const mention of mentions) {
    const { span, role } = mention;
    out.put(span.start, span.end - span.start, mention.sentence);
    out.put(codeOf(mention.kind), codeOf(mention.way), codeOf(mention.certainty));
    const details = [mention.entry, mention.roleHead, mention.country, mention.base, mention.alias].map((text) =>
      texts.of(text),
    );
    const has = Number(details.some((number) => number > 0)) | (role === undefined ? 0 : 2);
    out.put(has);
    if ((has & 1) !== 0) out.put(...details);
    if (role !== undefined) out.put(role.start, role.end - role.start);
  }
}

export function unpackMentions(from: NumberReader, texts: PackedTexts, text: string): RawMention[] {
  const mentions: RawMention[] = [];
  for (let left = from.next(); left > 0; left--) {
    const start = from.next();
    const end = start + from.next();
    const mention: Unpacked = {
      span: { start, end },
      surface: text.slice(start, end),
      sentence: from.next(),
      kind: wordOf(from.next()),
      way: wordOf(from.next()),
      certainty: wordOf(from.next()),
    };
    const has = from.next();
    if (has !== 0) addDetails(mention, has, from, texts, text);
    mentions.push(mention);
  }
  return mentions;
}

type Unpacked = { -readonly [Key in keyof RawMention]: RawMention[Key] };

function addDetails(mention: Unpacked, has: number, from: NumberReader, texts: PackedTexts, text: string): void {
  const detailed = (has & 1) !== 0;
  const entry = detailed ? texts.at(from.next()) : undefined;
  const roleHead = detailed ? texts.at(from.next()) : undefined;
  const country = detailed ? texts.at(from.next()) : undefined;
  const base = detailed ? texts.at(from.next()) : undefined;
  const alias = detailed ? texts.at(from.next()) : undefined;
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

/** First what linking asks for, then, behind its length, what adding and taking back do. */
export function packChains(chains: readonly Chain[], out: NumberWriter, texts: TextWriter): void {
  out.put(chains.length);
  const rest = new NumberWriter();
  for (const chain of chains) {
    out.put(texts.of(chain.nameId), texts.of(chain.entry));
    out.put(chain.mentions.length, ...chain.mentions);
    rest.clear();
    packRest(chain, rest, texts);
    out.nest(rest);
  }
}

function packRest(
  { nameId, units, kind, entry, weak, countries, heads, alias }: Chain,
  out: NumberWriter,
  texts: TextWriter,
) {
  const putTexts = (list: readonly string[]) => out.put(list.length, ...list.map((text) => texts.of(text)));
  const follow = entry === undefined && units.length > 0 && units.join(' ') === unitsOf(nameId).join(' ');
  out.put(codeOf(kind), texts.of(alias), Number(weak) | (follow ? 2 : 0));
  if (!follow) putTexts(units);
  putTexts(countries);
  putTexts(heads);
}

/** @param bytes what `from` reads */
export function unpackChains(from: NumberReader, bytes: Uint8Array, texts: PackedTexts): Chain[] {
  const chains: Chain[] = [];
  for (let left = from.next(); left > 0; left--) chains.push(new PackedChain(from, bytes, texts));
  return chains;
}

type Rest = Pick<Chain, 'units' | 'kind' | 'weak' | 'countries' | 'heads' | 'alias'>;

/** Most of it is only asked for where a document is added or taken back. */
class PackedChain implements Chain {
  readonly nameId: string;
  readonly entry?: EntityId;
  readonly mentions: readonly number[];
  readonly #bytes: Uint8Array;
  /** where the rest begins */
  readonly #at: number;
  readonly #texts: PackedTexts;
  #rest: Rest | undefined;

  constructor(from: NumberReader, bytes: Uint8Array, texts: PackedTexts) {
    this.nameId = texts.at(from.next()) ?? '';
    const entry = texts.at(from.next());
    if (entry !== undefined) this.entry = entry as EntityId;
    this.mentions = from.list();
    const length = from.next();
    this.#bytes = bytes;
    this.#at = from.at;
    this.#texts = texts;
    from.at += length;
  }

  get kind(): EntityKind {
    return this.#unpacked().kind;
  }

  get units(): readonly string[] {
    return this.#unpacked().units;
  }

  get weak(): boolean {
    return this.#unpacked().weak;
  }

  get countries(): readonly EntityId[] {
    return this.#unpacked().countries;
  }

  get heads(): readonly string[] {
    return this.#unpacked().heads;
  }

  get alias(): string | undefined {
    return this.#unpacked().alias;
  }

  #unpacked(): Rest {
    this.#rest ??= unpackRest(new NumberReader(this.#bytes, this.#at), this.nameId, this.#texts);
    return this.#rest;
  }
}

function unpackRest(from: NumberReader, nameId: string, texts: PackedTexts): Rest {
  const text = (): string => texts.at(from.next()) ?? '';
  const kind = wordOf<EntityKind>(from.next());
  const alias = texts.at(from.next());
  const flags = from.next();
  const units = (flags & 2) === 0 ? listOf(from, text) : unitsOf(nameId);
  const countries = listOf(from, text) as readonly EntityId[];
  return { units, kind, alias, weak: (flags & 1) !== 0, countries, heads: listOf(from, text) };
}

function listOf<T>(from: NumberReader, read: () => T): readonly T[] {
  const values: T[] = [];
  for (let left = from.next(); left > 0; left--) values.push(read());
  return values;
}
