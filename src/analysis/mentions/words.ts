import type { Span } from '../../model/span.ts';
import { fold } from '../../text/fold.ts';

/** What stands between a word and the one before it. */
type Gap = 'none' | 'space' | 'hyphen' | 'apostrophe' | 'comma' | 'dot' | 'other' | 'break';

/** A run of letters or digits, with what recognising names asks about it. */
export interface Word extends Span {
  readonly folded: string;
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

const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;
const OPENS = /[«»"“„:—–\n(]|^\s*-/;
/** Longer letter runs are no words; folding them would only cost time. */
const LONGEST_WORD_CHARS = 64;

const FOLD_CACHE_MAX_WORDS = 200_000;
const foldCache = new Map<string, string>();

/** `fold` for single words, remembered: news text repeats its words. */
export function foldWord(word: string): string {
  const known = foldCache.get(word);
  if (known !== undefined) return known;
  const folded = fold(word);
  if (foldCache.size >= FOLD_CACHE_MAX_WORDS) foldCache.clear();
  foldCache.set(word, folded);
  return folded;
}

/** Words of a text in order; hyphens and apostrophes separate, and so do the `splits` of glued words. */
export function scanWords(text: string, sentences: readonly Span[], splits: readonly number[]): Word[] {
  const words: Word[] = [];
  const cuts = new Set(splits);
  let sentence = -1;
  let sentenceEnd = 0;
  let previousEnd = 0;
  for (const match of text.matchAll(WORD)) {
    const matchEnd = match.index + match[0].length;
    for (const { start, end } of cuts.size === 0
      ? [{ start: match.index, end: matchEnd }]
      : cutAt(match.index, matchEnd, cuts)) {
      let opensSentence = sentence < 0;
      while (start >= sentenceEnd && sentence < sentences.length) {
        sentence += 1;
        sentenceEnd = sentences[sentence]?.end ?? Number.POSITIVE_INFINITY;
        opensSentence = true;
      }
      const between = text.slice(previousEnd, start);
      const surface = text.slice(start, Math.min(end, start + LONGEST_WORD_CHARS));
      const capital = isUpper(surface.charAt(0));
      words.push({
        start,
        end,
        folded: foldWord(surface),
        capital,
        shouted: capital && surface.length > 1 && surface === surface.toUpperCase(),
        number: /^\p{N}/u.test(surface),
        gap: words.length === 0 ? 'break' : gapOf(between),
        sentence,
        starts: opensSentence || OPENS.test(between),
      });
      previousEnd = end;
    }
  }
  return words;
}

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

function cutAt(start: number, end: number, cuts: ReadonlySet<number>): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (let at = start + 1; at < end; at++) {
    if (!cuts.has(at)) continue;
    pieces.push({ start: from, end: at });
    from = at;
  }
  pieces.push({ start: from, end });
  return pieces;
}

function gapOf(between: string): Gap {
  if (between === '') return 'none';
  if (between === ' ' || between === '\u00a0' || between === '\u202f') return 'space';
  if (between.includes('\n')) return 'break';
  if (/^[-‐‑]$/.test(between)) return 'hyphen';
  if (/^['’ʼ]$/.test(between)) return 'apostrophe';
  if (/^,\s*$/.test(between)) return 'comma';
  if (/^\.\s?$/.test(between)) return 'dot';
  return /^\s+$/.test(between) ? 'space' : 'other';
}
