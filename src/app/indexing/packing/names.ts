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

export function packChains(chains: readonly Chain[], out: NumberWriter, texts: TextWriter): void {
  const putTexts = (list: readonly string[]) => out.put(list.length, ...list.map((text) => texts.of(text)));
  out.put(chains.length);
  for (const { nameId, units, kind, entry, weak, mentions, countries, heads, alias } of chains) {
    out.put(texts.of(nameId), texts.of(kind), texts.of(entry), texts.of(alias), Number(weak));
    out.put(mentions.length, ...mentions);
    putTexts(units);
    putTexts(countries);
    putTexts(heads);
  }
}

export function unpackChains(from: NumberReader, textOf: TextReader): Chain[] {
  const list = <T>(read: () => T): T[] => {
    const values: T[] = [];
    for (let left = from.next(); left > 0; left--) values.push(read());
    return values;
  };
  const text = (): string => textOf(from.next()) ?? '';
  return list(() => {
    const [nameId, kind, entry, alias] = [text(), text() as EntityKind, textOf(from.next()), textOf(from.next())];
    const weak = from.next() === 1;
    const mentions = list(() => from.next());
    const units = list(text);
    const countries = list(text) as EntityId[];
    const heads = list(text);
    return {
      nameId,
      units,
      kind,
      ...(entry !== undefined && { entry: entry as EntityId }),
      weak,
      mentions,
      countries,
      heads,
      ...(alias !== undefined && { alias }),
    };
  });
}
