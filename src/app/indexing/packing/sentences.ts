import type { AnalysedSentence, SentenceRole, Word } from '../../../analysis/analysed.ts';
import type { ConceptMatch } from '../../../lexicon/concept.ts';
import type { EventStatus } from '../../../model/event.ts';
import type { Span } from '../../../model/span.ts';
import type { DatePhrase } from '../../../text/dates/date-phrase.ts';
import type { NumberPhrase } from '../../../text/numbers.ts';
import { wordOf } from './codes.ts';
import { NumberReader } from './numbers.ts';
import type { SentenceTables } from './pack-sentences.ts';
import type { PackedTexts } from './texts.ts';
import { unpackForm } from './word-forms.ts';

/** What the sentences of an article are unpacked with. */
export interface Unpacking extends SentenceTables<PackedTexts> {
  readonly forms: PackedTexts;
  readonly bytes: Uint8Array;
}

export function unpackSentences(from: NumberReader, unpacking: Unpacking): PackedSentence[] {
  const sentences: PackedSentence[] = [];
  let [end, paragraph] = [0, 0];
  const count = from.next();
  for (let index = 0; index < count; index++) {
    const start = end + from.next();
    end = start + from.next();
    paragraph += from.next();
    sentences.push(new PackedSentence({ start, end }, index, paragraph, from, unpacking));
  }
  return sentences;
}

interface Content {
  readonly words: readonly Word[];
  readonly concepts: readonly ConceptMatch[];
  readonly numbers: readonly NumberPhrase[];
  readonly quotations: readonly Span[];
  readonly dates: readonly DatePhrase[];
}

/** Its words, concepts, numbers, quotations and dates are unpacked when one of them is asked for. */
export class PackedSentence implements AnalysedSentence {
  readonly span: Span;
  readonly index: number;
  readonly paragraph: number;
  readonly role: SentenceRole;
  readonly status: EventStatus;
  readonly negated: boolean;
  readonly garbled: boolean;
  readonly speaker?: Span;
  readonly inherited?: Span;
  /** where its content begins */
  readonly at: number;
  readonly #unpacking: Unpacking;
  #content: Content | undefined;

  /** @param from stands behind the paragraph, and is left behind the content */
  constructor(span: Span, index: number, paragraph: number, from: NumberReader, unpacking: Unpacking) {
    this.span = span;
    this.index = index;
    this.paragraph = paragraph;
    this.role = wordOf(from.next());
    this.status = wordOf(from.next());
    const flags = from.next();
    this.negated = (flags & 1) !== 0;
    this.garbled = (flags & 2) !== 0;
    if ((flags & 4) !== 0) this.speaker = nextSpan(from);
    if ((flags & 8) !== 0) this.inherited = nextSpan(from);
    const length = from.next();
    this.at = from.at;
    from.at += length;
    this.#unpacking = unpacking;
  }

  get words(): readonly Word[] {
    return this.#unpacked().words;
  }

  get concepts(): readonly ConceptMatch[] {
    return this.#unpacked().concepts;
  }

  get numbers(): readonly NumberPhrase[] {
    return this.#unpacked().numbers;
  }

  get quotations(): readonly Span[] {
    return this.#unpacked().quotations;
  }

  get dates(): readonly DatePhrase[] {
    return this.#unpacked().dates;
  }

  #unpacked(): Content {
    this.#content ??= unpackContent(new NumberReader(this.#unpacking.bytes, this.at), this.span.start, this.#unpacking);
    return this.#content;
  }
}

function nextSpan(from: NumberReader, offset = 0): Span {
  const start = offset + from.next();
  return { start, end: start + from.next() };
}

function unpackContent(from: NumberReader, offset: number, { forms, concepts, dates, texts }: Unpacking): Content {
  const formNumbers = from.list();
  const conceptNumbers = from.list();
  const values: (readonly [value: number, flags: number])[] = [];
  for (let left = from.next(); left > 0; left--) values.push([Number(texts.at(from.next())), from.next()]);
  let [end, token] = [offset, 0];
  const words = formNumbers.map((number): Word => {
    const { stem, folded } = unpackForm(forms.at(number) ?? '');
    const start = end + from.next();
    end = start + from.next();
    token += from.next();
    return { start, end, stem, folded, token };
  });
  const matches = conceptNumbers.map((number): ConceptMatch => {
    const { start, end } = nextSpan(from, offset);
    return { concept: concepts.at(number) ?? '', token: from.next(), tokens: from.next(), start, end };
  });
  const numbers = values.map(([value, flags]): NumberPhrase => {
    const { start, end } = nextSpan(from, offset);
    const token = from.next();
    const lastToken = token + from.next();
    return { start, end, value, token, lastToken, percent: (flags & 1) !== 0, calendar: (flags & 2) !== 0 };
  });
  const quotations: Span[] = [];
  for (let left = from.next(); left > 0; left--) quotations.push(nextSpan(from, offset));
  const dated = from.next();
  return {
    words,
    concepts: matches,
    numbers,
    quotations,
    dates: dated === 0 ? [] : (JSON.parse(dates.at(dated) ?? '[]') as DatePhrase[]),
  };
}
