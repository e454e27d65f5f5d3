import type { AnalysedSentence, DocumentKeys, SentenceRole, Word } from '../../../analysis/analysed.ts';
import type { ConceptMatch } from '../../../lexicon/concept.ts';
import type { EventStatus } from '../../../model/event.ts';
import type { Span } from '../../../model/span.ts';
import { conceptTerm, numberTerm, PERCENTAGE } from '../../../search/terms.ts';
import type { DatePhrase } from '../../../text/dates/date-phrase.ts';
import type { NumberPhrase } from '../../../text/numbers.ts';
import { NumberReader } from './numbers.ts';
import type { PackedForm } from './word-forms.ts';

/** What the sentences of an article are unpacked with. */
export interface Unpacking {
  readonly bytes: Uint8Array;
  /** by number less one */
  readonly forms: readonly PackedForm[];
  readonly concepts: readonly string[];
  readonly dates: readonly string[];
  readonly texts: readonly string[];
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
class PackedSentence implements AnalysedSentence {
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
    this.role = textAt(unpacking.texts, from.next()) as SentenceRole;
    this.status = textAt(unpacking.texts, from.next()) as EventStatus;
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

const textAt = (texts: readonly string[], number: number): string => texts[number - 1] ?? '';

function nextSpan(from: NumberReader, offset = 0): Span {
  const start = offset + from.next();
  return { start, end: start + from.next() };
}

function unpackContent(from: NumberReader, offset: number, { forms, concepts, dates, texts }: Unpacking): Content {
  const words: Word[] = [];
  let [end, token] = [offset, 0];
  for (let left = from.next(); left > 0; left--) {
    const { stem, folded } = forms[from.next() - 1] as PackedForm;
    const start = end + from.next();
    end = start + from.next();
    token += from.next();
    words.push({ start, end, stem, folded, token });
  }
  const matches: ConceptMatch[] = [];
  for (let left = from.next(); left > 0; left--) {
    const concept = textAt(concepts, from.next());
    const { start, end } = nextSpan(from, offset);
    const [token, tokens] = [from.next(), from.next()];
    matches.push({ concept, token, tokens, start, end });
  }
  const numbers: NumberPhrase[] = [];
  for (let left = from.next(); left > 0; left--) {
    const value = Number(textAt(texts, from.next()));
    const flags = from.next();
    const { start, end } = nextSpan(from, offset);
    const token = from.next();
    const lastToken = token + from.next();
    numbers.push({ start, end, value, token, lastToken, percent: (flags & 1) !== 0, calendar: (flags & 2) !== 0 });
  }
  const quotations: Span[] = [];
  for (let left = from.next(); left > 0; left--) quotations.push(nextSpan(from, offset));
  const dated = from.next();
  return {
    words,
    concepts: matches,
    numbers,
    quotations,
    dates: dated === 0 ? [] : (JSON.parse(textAt(dates, dated)) as DatePhrase[]),
  };
}

/** The keys of all sentences, without unpacking any. */
export function packedKeys(sentences: readonly PackedSentence[], unpacking: Unpacking): DocumentKeys {
  const { forms, concepts, texts, bytes } = unpacking;
  const keys: string[] = [];
  const ofForm = forms.map((form) => form.keys.map((key) => keys.push(key) - 1));
  const firstConcept = keys.length;
  for (const concept of concepts) keys.push(conceptTerm(concept));
  const percentage = keys.push(conceptTerm(PERCENTAGE)) - 1;
  const ofText = new Map<number, number>();
  const places: number[] = [];
  const starts = [0];
  for (const { at } of sentences) {
    const from = new NumberReader(bytes, at);
    for (let left = from.next(); left > 0; left--) {
      for (const key of ofForm[from.next() - 1] as number[]) places.push(key);
      skip(from, 3);
    }
    for (let left = from.next(); left > 0; left--) {
      places.push(firstConcept + from.next() - 1);
      skip(from, 4);
    }
    for (let left = from.next(); left > 0; left--) {
      const text = from.next();
      let key = ofText.get(text);
      if (key === undefined) {
        key = keys.push(numberTerm(Number(textAt(texts, text)))) - 1;
        ofText.set(text, key);
      }
      places.push(key);
      if ((from.next() & 1) !== 0) places.push(percentage);
      skip(from, 4);
    }
    starts.push(places.length);
  }
  return { keys, places: Uint32Array.from(places), starts: Uint32Array.from(starts) };
}

function skip(from: NumberReader, count: number): void {
  for (let i = 0; i < count; i++) from.next();
}
