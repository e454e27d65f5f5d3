import type { Language } from '../../model/language.ts';
import type { Span } from '../../model/span.ts';
import { ASTRAL, kindAt, LETTER, MARK, NUMBER, runEnd } from '../../text/characters.ts';
import { fold } from '../../text/fold.ts';
import { cutAt } from '../../text/tokens.ts';
import { formsAt, type WordForms } from '../../text/word-forms.ts';

/** What stands between a word and the one before it. */
type Gap = 'none' | 'space' | 'hyphen' | 'apostrophe' | 'comma' | 'dot' | 'other' | 'break';

/** A run of letters or digits, with what recognising names asks about it. */
export interface Word extends Span {
  readonly folded: string;
  readonly forms: WordForms;
  /** first letter upper-case */
  readonly capital: boolean;
  /** two or more letters, all upper-case */
  readonly shouted: boolean;
  readonly number: boolean;
  readonly gap: Gap;
  /** index of its sentence; names never cross sentences */
  readonly sentence: number;
  /** stands where any word is capitalised: after a full stop, a colon, an opening quote */
  readonly starts: boolean;
}

const OPENS = /[«»"“„:—–\n(]|^\s*-/;

/** Words of a text in order; hyphens and apostrophes separate, and so do the `splits` of glued words. */
export function scanWords(
  text: string,
  language: Language,
  sentences: readonly Span[],
  splits: readonly number[],
): Word[] {
  const words: Word[] = [];
  const cuts = new Set(splits);
  let sentence = -1;
  let sentenceEnd = 0;
  let previousEnd = 0;
  const add = (start: number, end: number): void => {
    let opensSentence = sentence < 0;
    while (start >= sentenceEnd && sentence < sentences.length) {
      sentence += 1;
      sentenceEnd = sentences[sentence]?.end ?? Number.POSITIVE_INFINITY;
      opensSentence = true;
    }
    const spaced = start === previousEnd + 1 && text.charCodeAt(previousEnd) === SPACE_CODE;
    const between = spaced ? ' ' : text.slice(previousEnd, start);
    const forms = formsAt(text, start, end, language);
    const { surface, folded, capital, shouted, isNumber } = forms;
    words.push({
      start,
      end,
      folded: isNumber ? fold(surface) : folded,
      forms,
      capital,
      shouted,
      number: isNumber,
      gap: words.length === 0 ? 'break' : spaced ? 'space' : gapOf(between),
      sentence,
      starts: opensSentence || (!spaced && OPENS.test(between)),
    });
    previousEnd = end;
  };
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    const to = runEnd(text, at, text.length, (kind & NUMBER) === 0 ? LETTER | MARK : NUMBER);
    if (to > at) {
      if (cuts.size === 0) add(at, to);
      else for (const { start, end } of cutAt(at, to, cuts)) add(start, end);
      at = to;
    } else at += (kind & ASTRAL) === 0 ? 1 : 2;
  }
  return words;
}

const SPACE_CODE = 0x20;

function gapOf(between: string): Gap {
  if (between === '') return 'none';
  if (between === '\u00a0' || between === '\u202f') return 'space';
  if (between.includes('\n')) return 'break';
  if (/^[-‐‑]$/.test(between)) return 'hyphen';
  if (/^['’ʼ]$/.test(between)) return 'apostrophe';
  if (/^,\s*$/.test(between)) return 'comma';
  if (/^\.\s?$/.test(between)) return 'dot';
  return /^\s+$/.test(between) ? 'space' : 'other';
}
