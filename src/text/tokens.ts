import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { ASTRAL, kindAt, LETTER, MARK, NUMBER, runEnd } from './characters.ts';
import { perWord } from './per-word.ts';
import { formsAt, type WordForms } from './word-forms.ts';

/** A word or number of a text, with the forms under which it is compared. */
export interface Token extends Span, Pick<WordForms, 'surface' | 'folded' | 'stem' | 'isNumber' | 'grammatical'> {
  /** as it is written: the forms above may be others' that were put in their place */
  readonly word: WordForms;
}

/** Words and numbers; hyphens and apostrophes separate, digits keep their group and decimal marks. */
const NUMBER_WORD = /\p{N}+(?:[.,\u00a0\u202f  ]\p{N}{3})*(?:[.,]\p{N}+)?/uy;

/** French elisions and English clitics that stand before or after an apostrophe and mean nothing alone. */
const ELISIONS = new Set(['l', 'd', 'j', 'm', 't', 's', 'n', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 're', 've', 'll']);

/**
 * Tokens of `text` within `span` (default: all), with raw offsets.
 * @param splits raw offsets at which a glued word must be cut (`Poutine|ont`)
 */
export function tokenize(text: string, language: Language, span?: Span, splits?: ReadonlySet<number>): Token[] {
  const { start, end } = span ?? { start: 0, end: text.length };
  const cuts = splits === undefined || splits.size === 0 ? undefined : splits;
  const tokens: Token[] = [];
  for (let at = start; at < end; ) {
    const kind = kindAt(text, at);
    const to =
      (kind & (LETTER | MARK)) !== 0
        ? runEnd(text, at, end, LETTER | MARK)
        : (kind & NUMBER) !== 0
          ? numberEnd(text, at, end)
          : at;
    if (to === at) at += (kind & ASTRAL) === 0 ? 1 : 2;
    else if (cuts === undefined) tokens.push(tokenAt(text, at, to, language));
    else for (const piece of cutAt(at, to, cuts)) tokens.push(tokenAt(text, piece.start, piece.end, language));
    at = Math.max(at, to);
  }
  return tokens;
}

const isElided = perWord(({ folded }) => ELISIONS.has(folded));

/** True for a lone elided article or clitic, which no query should look for. */
export const isElision = ({ word }: Token): boolean => isElided(word);

function numberEnd(text: string, at: number, end: number): number {
  NUMBER_WORD.lastIndex = 0;
  return at + (NUMBER_WORD.exec(text.slice(at, end))?.[0].length ?? 0);
}

/** A word in the pieces that the cuts inside it make. */
export function cutAt(start: number, end: number, cuts: ReadonlySet<number>): Span[] {
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

function tokenAt(text: string, start: number, end: number, language: Language): Token {
  const word = formsAt(text, start, end, language);
  const { surface, folded, stem, isNumber, grammatical } = word;
  return { start, end, surface, folded, stem, isNumber, grammatical, word };
}
