import { LANGUAGES, type Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { nameWords } from './gazetteer-names.ts';

/** A role or title word: what kind of role it is, and how many words it covers. */
interface RoleMatch {
  /** language-neutral head, e.g. `minister`; `title` for Mr, Mme, Herr */
  readonly head: string;
  readonly length: number;
}

/** Titles and role words that stand beside names: `ministre`, `Außenministerin`, `chef de la diplomatie`. */
export interface RoleLexicon {
  /** the longest role that starts at `words[from]`; words folded and split at every non-letter */
  match(words: readonly string[], from: number, language: Language): RoleMatch | undefined;
}

/** Heads that German compounds end in (`Fischereiminister`), longest first. */
const GERMAN_COMPOUND_MIN_PREFIX_LETTERS = 3;
const GERMAN_COMPOUND_MIN_HEAD_LETTERS = 6;

/** `roles.tsv` → look-ups over folded words. */
export function parseRoles(tsv: string): RoleLexicon {
  const tables = readTables(tsv);
  const german = [...tables.de.heads].filter(
    ([words]) => words.length >= GERMAN_COMPOUND_MIN_HEAD_LETTERS && !words.includes(' '),
  );
  const compounds = new Map<string, string | undefined>();
  const germanHead = (word: string): string | undefined => {
    if (!compounds.has(word)) {
      if (compounds.size > COMPOUND_CACHE_MAX_WORDS) compounds.clear();
      compounds.set(word, german.find(([head]) => endsInHead(word, head))?.[1]);
    }
    return compounds.get(word);
  };
  return {
    match: (words, from, language) => {
      const known = tables[language].match(words, from);
      if (known !== undefined || language !== 'de') return known;
      const head = germanHead(words[from] ?? '');
      return head === undefined ? undefined : { head, length: 1 };
    },
  };
}

const COMPOUND_CACHE_MAX_WORDS = 50_000;

const endsInHead = (word: string, head: string): boolean =>
  word.length >= head.length + GERMAN_COMPOUND_MIN_PREFIX_LETTERS && word.endsWith(head);

function readTables(tsv: string): Record<Language, RoleTable> {
  const tables: Record<Language, RoleTable> = {
    en: new RoleTable(),
    fr: new RoleTable(),
    de: new RoleTable(),
    es: new RoleTable(),
    ru: new RoleTable(),
  };
  for (const line of tsv.split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const [head = '', ...cells] = line.split('\t');
    LANGUAGES.forEach((language, index) => {
      for (const form of (cells[index] ?? '').split(',')) tables[language].add(form, head);
    });
  }
  return tables;
}

/** Roles of one language by their words. */
class RoleTable {
  readonly heads = new Map<string, string>();
  readonly #longest = new Map<string, number>();

  add(form: string, head: string): void {
    const words = nameWords(fold(form));
    if (words === '' || this.heads.has(words)) return;
    this.heads.set(words, head);
    const parts = words.split(' ');
    const first = parts[0] ?? '';
    this.#longest.set(first, Math.max(parts.length, this.#longest.get(first) ?? 0));
  }

  match(words: readonly string[], from: number): RoleMatch | undefined {
    const longest = this.#longest.get(words[from] ?? '') ?? 0;
    for (let length = Math.min(longest, words.length - from); length > 0; length--) {
      const head = this.heads.get(length === 1 ? (words[from] ?? '') : words.slice(from, from + length).join(' '));
      if (head !== undefined) return { head, length };
    }
    return undefined;
  }
}
