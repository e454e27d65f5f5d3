import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { isAbbreviation } from './abbreviations.ts';
import { kindAt, LETTER, NUMBER, SPACE } from './characters.ts';

/** A quotation longer than this is split inside rather than kept whole (UTF-16 units). */
const QUOTATION_MAX_CHARS = 600;

/**
 * Splits a text into sentences, as trimmed raw spans in order.
 * `Intl.Segmenter` proposes; rules re-join after abbreviations, initials, German ordinals, inside quotation marks and before
 * a lower-case start, never over a newline, and split a full stop glued to the next capital (`Trump.Contexte`).
 */
export function splitSentences(text: string, language: Language): Span[] {
  const sentences: Span[] = [];
  for (const line of linesOf(text)) sentences.push(...splitLine(text, line, language));
  return sentences;
}

function* linesOf(text: string): Generator<Span> {
  for (const match of text.matchAll(/[^\n\r]+/g)) yield { start: match.index, end: match.index + match[0].length };
}

const segmenters = new Map<Language, Intl.Segmenter>();

function segmenterOf(language: Language): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

function splitLine(text: string, line: Span, language: Language): Span[] {
  const joined: Span[] = [];
  for (const part of proposedParts(text, line, language)) {
    const previous = joined.at(-1);
    if (previous !== undefined && belongsTogether(text, previous, part, language)) {
      joined[joined.length - 1] = { start: previous.start, end: part.end };
    } else joined.push(part);
  }
  return joined.map((span) => trim(text, span)).filter((span) => hasWord(text, span));
}

function hasWord(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if ((kindAt(text, at) & (LETTER | NUMBER)) !== 0) return true;
  return false;
}

/** A stop glued to the next word: letter or quote, stop, capital followed by a lower-case letter. */
const INNER_STOP = /[.!?]\S/;
const GLUED_STOP = /(?<=[\p{Ll}\p{N}%»”"]{2})[.!?](?=\p{Lu}[\p{Ll}’'\s])/gu;

function proposedParts(text: string, line: Span, language: Language): Span[] {
  const parts: Span[] = [];
  const lineText = text.slice(line.start, line.end);
  for (const { segment, index } of segmenterOf(language).segment(lineText)) {
    let from = index;
    if (INNER_STOP.test(segment)) {
      for (const stop of segment.matchAll(GLUED_STOP)) {
        const end = index + stop.index + 1;
        parts.push({ start: line.start + from, end: line.start + end });
        from = end;
      }
    }
    parts.push({ start: line.start + from, end: line.start + index + segment.length });
  }
  return parts.filter((part) => part.end > part.start);
}

function belongsTogether(text: string, previous: Span, part: Span, language: Language): boolean {
  const left = text.slice(previous.start, previous.end);
  const right = text.slice(part.start, part.end).trimStart();
  if (right === '') return true;
  if (endsWithAbbreviation(left, right, language)) return true;
  if (/^\p{Ll}/u.test(right) || /^[)\]»”]/.test(right))
    return !/[\p{Ll}\p{N}%»”"][.!?]$/u.test(left) || /\s$/.test(left);
  return part.end - previous.start < QUOTATION_MAX_CHARS && hasOpenQuotation(left, language);
}

/** Words that start a sentence rather than follow an initial: `… U.S. The minister`. */
const STARTER = /^(?:The|He|She|It|They|We|In|On|At|But|A|An|Le|La|Les|L['’]|Il|Elle|Die|Der|Das|Er|Sie|El|Los|Las)\b/;

function endsWithAbbreviation(left: string, right: string, language: Language): boolean {
  const written = wordBeforeStop(left);
  if (written === '') return false;
  const word = written.toLowerCase();
  const last = word.split('.').at(-1) ?? '';
  if (/(?:^|\.)\p{Lu}$/u.test(written)) return !(written.includes('.') && STARTER.test(right));
  if (language === 'de' && /^\d{1,2}$/.test(last)) return /^\p{L}/u.test(right);
  if (/^[ap]\.m$|^[ap]m$/.test(word)) return !STARTER.test(right);
  if (language === 'ru' && last === 'г' && /\d\s*г\.\s*$/.test(left)) return !/^\p{Lu}/u.test(right);
  return isAbbreviation(last, language) || isAbbreviation(word, language);
}

/** The word, full stops inside included, whose full stop ends the text; '' where none does. */
function wordBeforeStop(left: string): string {
  let end = left.length;
  while (end > 0 && (kindAt(left, end - 1) & SPACE) !== 0) end -= 1;
  end -= 1;
  if (left.charAt(end) !== '.') return '';
  let start = end;
  while (start > 0 && (left.charAt(start - 1) === '.' || (kindAt(left, start - 1) & (LETTER | NUMBER)) !== 0))
    start -= 1;
  return left.slice(start, end);
}

const QUOTATION_MARK = /[«„“»”"]/;

function hasOpenQuotation(left: string, language: Language): boolean {
  if (!QUOTATION_MARK.test(left)) return false;
  let depth = 0;
  let straight = 0;
  for (const char of left) {
    if (char === '"') straight += 1;
    else if (char === '»' || char === '”' || (char === '“' && language === 'de')) depth -= 1;
    else if (char === '«' || char === '„' || char === '“') depth += 1;
  }
  return depth > 0 || straight % 2 === 1;
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && (kindAt(text, start) & SPACE) !== 0) start += 1;
  while (end > start && (kindAt(text, end - 1) & SPACE) !== 0) end -= 1;
  return { start, end };
}
