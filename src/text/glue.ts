/** Words that lost the space between them: `Poutineont`, `RussieMarco`, `Waltzet`, `2022Lorsque`, `bureauà`. */
import { ASTRAL, kindAt, LETTER, LOWER, NUMBER, runEnd, UPPER } from './characters.ts';
import { fold } from './fold.ts';

/** Function words that translations glue to the end of the word before. One letter is too few to tell
 *  (`Zelenskiy` is no `Zelenski` + `y`), except the accented `à`, which ends no word; endings of plurals and
 *  feminines (`en`, `des`, `la`) tell nothing either. */
const GLUED_ENDINGS = [
  ...['ont', 'est', 'et', 'le', 'qui', 'que', 'avait', 'dans', 'pour', 'sur', 'sont', 'par'],
  ...['and', 'the', 'has', 'was', 'und', 'hat', 'à'],
].sort((a, b) => b.length - a.length);

/** The first part of a glued word has at least this many letters. */
const NAME_MIN_LETTERS = 4;
/** Prefixes after which a capital inside a word is right: McConnell, MacArthur, DiCaprio. */
const CAPITAL_INSIDE = /^(?:Mc|Mac|De|Di|Du|La|Le|Li|Lo|Van|Von|Fitz|O|Al|El|Ben|Mar|Saint|San|Ost|West)$/;

const INNER_CAPITAL = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/gu;
const DIGIT_THEN_WORD = /(?<=\p{N})(?=\p{Lu}\p{Ll}{3})/gu;

/** Two words and an ending; anything longer is a URL or a hash. */
const LONGEST_GLUED_CHARS = 48;

/**
 * Raw offsets at which a glued word should be read as two; the text itself is never changed.
 * @param isAttested whether a folded word occurs on its own: in the corpus or in a word list
 */
export function repairGlue(text: string, isAttested: (folded: string) => boolean): readonly number[] {
  const small = remembered(() => wordsWrittenSmall(text));
  const known = { isAttested, own: (word: string) => small().has(word) };
  const splits: number[] = [];
  for (let start = 0; start < text.length; ) {
    const end = runEnd(text, start, text.length, LETTER | NUMBER);
    if (mayBeGlued(text, start, end)) {
      const word = text.slice(start, end);
      const found = splitsOf(word, known);
      for (const at of found) splits.push(start + at);
      const syntactic = found.length > 0 ? undefined : syntacticSplit(text, start, word);
      if (syntactic !== undefined) splits.push(start + syntactic);
    }
    start = end > start ? end : start + ((kindAt(text, start) & ASTRAL) === 0 ? 1 : 2);
  }
  return splits;
}

/** Words with a capital or a digit, or ending in à. */
function mayBeGlued(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length <= NAME_MIN_LETTERS || length > LONGEST_GLUED_CHARS) return false;
  for (let at = start; at < end; at++) if ((kindAt(text, at) & (UPPER | NUMBER)) !== 0) return true;
  return text.charAt(end - 1) === 'à';
}

function remembered<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** How much of the text beside a word is looked at. */
const CONTEXT_CHARS = 20;

/** After a given name, what follows tells: `Matilde Grusca|et le conseiller`, `Vladimir Poutine|ont rapporté`. */
function syntacticSplit(text: string, start: number, word: string): number | undefined {
  const ending = /(?:et|ont)$/.exec(word)?.[0];
  if (ending === undefined || word.length <= NAME_MIN_LETTERS + ending.length) return undefined;
  const end = start + word.length;
  const before = text.slice(Math.max(0, start - CONTEXT_CHARS), start);
  const after = text.slice(end, end + CONTEXT_CHARS);
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || !/\p{Lu}\p{Ll}+ $/u.test(before)) return undefined;
  const follows = ending === 'et' ? /^ (?:(?:le|la|les|son|sa) |l[’'])/ : /^ \p{Ll}+(?:é|ées?|és)(?!\p{L})/u;
  return follows.test(after) ? word.length - ending.length : undefined;
}

interface KnownWords {
  readonly isAttested: (folded: string) => boolean;
  /** words that this text writes small, as they stand */
  readonly own: (word: string) => boolean;
}

function wordsWrittenSmall(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  let inside = false;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    const end = inside || (kind & LOWER) === 0 ? at : runEnd(text, at, text.length, LOWER);
    if (end > at) {
      // a capital or a letter without case goes on with it
      if (end === text.length || (kindAt(text, end) & LETTER) === 0) words.add(text.slice(at, end));
    }
    inside = (kind & (LETTER | NUMBER)) !== 0;
    at = end > at ? end : at + ((kind & ASTRAL) === 0 ? 1 : 2);
  }
  return words;
}

function splitsOf(word: string, known: KnownWords): number[] {
  const mixed = isMixed(word);
  const splits = mixed ? [...word.matchAll(DIGIT_THEN_WORD)].map((match) => match.index) : [];
  for (const { index } of mixed ? word.matchAll(INNER_CAPITAL) : []) {
    const left = word.slice(0, index);
    const attested = known.isAttested(fold(left)) || known.isAttested(fold(word.slice(index)));
    if (attested && !CAPITAL_INSIDE.test(left)) splits.push(index);
  }
  const from = splits.at(-1) ?? 0;
  const ending = endingSplit(word.slice(from), known);
  return ending === undefined ? splits : [...splits, from + ending];
}

/** A capital after something else: the others have nothing inside that a word could begin with. */
function isMixed(word: string): boolean {
  for (let at = 1; at < word.length; at++) if ((kindAt(word, at) & UPPER) !== 0) return true;
  return false;
}

/** `Waltz|et`: only where this text uses the ending as a word, and the rest is a name that stands alone elsewhere. */
function endingSplit(word: string, known: KnownWords): number | undefined {
  const capital = /^\p{Lu}/u.test(word);
  for (const ending of GLUED_ENDINGS) {
    const at = word.length - ending.length;
    if (at < NAME_MIN_LETTERS || !word.endsWith(ending) || !(ending === 'à' || (capital && known.own(ending))))
      continue;
    const rest = word.slice(0, at);
    const small = rest.toLowerCase();
    const isName = ending === 'à' || !known.own(small);
    if (isName && known.isAttested(fold(rest)) && (ending === 'à' || !known.own(word.toLowerCase()))) return at;
    if (ending !== 'à' && NAME_ENDING.test(small)) return at;
  }
  return undefined;
}

/** Surname endings that no ordinary word shares: what is left of `Dmitriev|le` when nothing attests it. */
const NAME_ENDING = /(?:[^aeiou][eo]v|[ei]ev|[eo]w|off|sky|ski|enko|vich|itch|witsch)$/;
