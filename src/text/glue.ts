/** Words that lost the space between them: `Poutineont`, `RussieMarco`, `Waltzet`, `2022Lorsque`, `bureauà`. */
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

/** Words that may be glued at all: with a capital or a digit, or ending in à. */
const WORD = /[\p{L}\p{N}]+/gu;
const MAY_BE_GLUED = /[\p{Lu}\p{N}]|à$/u;
const INNER_CAPITAL = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/gu;
const DIGIT_THEN_WORD = /(?<=\p{N})(?=\p{Lu}\p{Ll}{3})/gu;

/** Two words and an ending; anything longer is a URL or a hash. */
const LONGEST_GLUED_CHARS = 48;

/**
 * Raw offsets at which a glued word should be read as two; the text itself is never changed.
 * @param isAttested whether a folded word occurs on its own: in the corpus or in a word list
 */
export function repairGlue(text: string, isAttested: (folded: string) => boolean): readonly number[] {
  const known = { isAttested, own: wordsWrittenSmall(text) };
  const splits: number[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (word.length <= NAME_MIN_LETTERS || word.length > LONGEST_GLUED_CHARS || !MAY_BE_GLUED.test(word)) continue;
    const found = splitsOf(word, known);
    for (const at of found) splits.push(match.index + at);
    const syntactic = found.length > 0 ? undefined : syntacticSplit(text, match.index, word);
    if (syntactic !== undefined) splits.push(match.index + syntactic);
  }
  return splits;
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
  readonly own: ReadonlySet<string>;
}

const wordsWrittenSmall = (text: string): ReadonlySet<string> =>
  new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}+(?!\p{L})/gu) ?? []);

function splitsOf(word: string, known: KnownWords): number[] {
  const splits = [...word.matchAll(DIGIT_THEN_WORD)].map((match) => match.index);
  for (const { index } of word.matchAll(INNER_CAPITAL)) {
    const left = word.slice(0, index);
    const attested = known.isAttested(fold(left)) || known.isAttested(fold(word.slice(index)));
    if (attested && !CAPITAL_INSIDE.test(left)) splits.push(index);
  }
  const from = splits.at(-1) ?? 0;
  const ending = endingSplit(word.slice(from), known);
  return ending === undefined ? splits : [...splits, from + ending];
}

/** `Waltz|et`: only where this text uses the ending as a word, and the rest is a name that stands alone elsewhere. */
function endingSplit(word: string, known: KnownWords): number | undefined {
  const capital = /^\p{Lu}/u.test(word);
  for (const ending of GLUED_ENDINGS) {
    const at = word.length - ending.length;
    if (at < NAME_MIN_LETTERS || !word.endsWith(ending) || !(ending === 'à' || (capital && known.own.has(ending))))
      continue;
    const rest = word.slice(0, at);
    const small = rest.toLowerCase();
    const isName = ending === 'à' || !known.own.has(small);
    if (isName && known.isAttested(fold(rest)) && (ending === 'à' || !known.own.has(word.toLowerCase()))) return at;
    if (ending !== 'à' && NAME_ENDING.test(small)) return at;
  }
  return undefined;
}

/** Surname endings that no ordinary word shares: what is left of `Dmitriev|le` when nothing attests it. */
const NAME_ENDING = /(?:[^aeiou][eo]v|[ei]ev|[eo]w|off|sky|ski|enko|vich|itch|witsch)$/;
