import type { AnalysedSentence } from '../../../analysis/analysed.ts';
import { codeOf } from './codes.ts';
import { NumberWriter } from './numbers.ts';
import type { TextWriter } from './texts.ts';

/** Numbers of the different concepts and other texts of an article. */
export interface SentenceTables<Table> {
  readonly concepts: Table;
  /** dates of a sentence, as JSON */
  readonly dates: Table;
  readonly texts: Table;
}

/**
 * Sentences: first what every reader asks for, then, behind its length, what is looked at in few of them.
 * @param formOfWord the numbers of all words' forms
 */
export function packSentences(
  sentences: readonly AnalysedSentence[],
  formOfWord: Uint32Array,
  out: NumberWriter,
  tables: SentenceTables<TextWriter>,
): void {
  out.put(sentences.length);
  const content = new NumberWriter();
  let [end, paragraph, words] = [0, 0, 0];
  for (const sentence of sentences) {
    const { span, speaker, inherited } = sentence;
    const flags = Number(sentence.negated) | (Number(sentence.garbled) << 1) | (speaker ? 4 : 0) | (inherited ? 8 : 0);
    out.put(span.start - end, span.end - span.start, sentence.paragraph - paragraph);
    out.put(codeOf(sentence.role), codeOf(sentence.status), flags);
    for (const place of [speaker, inherited]) if (place) out.put(place.start, place.end - place.start);
    [end, paragraph] = [span.end, sentence.paragraph];
    content.clear();
    content.put(sentence.words.length);
    // 0 is no form
    for (let left = sentence.words.length; left > 0; left--) content.put(1 + (formOfWord[words++] as number));
    packContent(sentence, content, tables);
    out.nest(content);
  }
}

/** First all that is an index key, as the forms before it are, so that keys are found without the rest. */
function packContent(sentence: AnalysedSentence, out: NumberWriter, tables: SentenceTables<TextWriter>): void {
  const { words, concepts, numbers, quotations, dates, span } = sentence;
  out.put(concepts.length);
  for (const match of concepts) out.put(tables.concepts.of(match.concept));
  out.put(numbers.length);
  for (const { value, percent, calendar } of numbers)
    out.put(tables.texts.of(String(value)), Number(percent) | (Number(calendar) << 1));
  let [end, token] = [span.start, 0];
  for (const word of words) {
    out.put(word.start - end, word.end - word.start, word.token - token);
    [end, token] = [word.end, word.token];
  }
  for (const match of concepts) out.put(match.start - span.start, match.end - match.start, match.token, match.tokens);
  for (const number of numbers)
    out.put(number.start - span.start, number.end - number.start, number.token, number.lastToken - number.token);
  out.put(quotations.length);
  for (const { start, end } of quotations) out.put(start - span.start, end - start);
  out.put(dates.length === 0 ? 0 : tables.dates.of(JSON.stringify(dates)));
}
