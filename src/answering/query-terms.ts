import { relatedEntities } from '../analysis/entities/related.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { EntityId } from '../model/ids.ts';
import { LANGUAGES } from '../model/language.ts';
import { idf } from '../search/bm25.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { cognateTerm, conceptTerm, entityTerm, numberTerm, stemTerm } from '../search/terms.ts';
import { numberWord, parseDigits } from '../text/numbers.ts';
import { stem } from '../text/stems.ts';
import type { QuestionWord } from './asked-words.ts';
import type { Question } from './question.ts';

/** One thing the question speaks of, with every index key that means it. */
export interface QueryThing {
  readonly kind: 'name' | 'word' | 'number';
  readonly surface: string;
  /** key → how surely it means this thing, 0–1 */
  readonly keys: ReadonlyMap<string, number>;
  /** how much it matters: kind and rarity */
  readonly weight: number;
  /** inverse passage frequency of its surest keys, relative to the rarest possible (0–1) */
  readonly rarity: number;
  /** some sure key occurs in the corpus */
  readonly known: boolean;
  /** some key occurs, be it of a related thing only */
  readonly reachable: boolean;
  /** entities it may mean, best first */
  readonly entities: readonly EntityId[];
  readonly concepts: readonly string[];
  /** names an office or occupation: `pope`, `interpreter` */
  readonly isRole: boolean;
  /** taken over from an earlier question of the thread */
  readonly inherited: boolean;
}

/** How much a kind of thing matters before rarity. */
const KIND_WEIGHT = { name: 2.4, word: 1.3, number: 1.6 } as const;
/** What a match counts by way: a related concept, the stem read in another language, a word of common origin. */
const RELATED_STRENGTH = 0.5;
const FOREIGN_STEM_STRENGTH = 0.75;
const COGNATE_STRENGTH = 0.6;
/** a name that is written otherwise and sounds the same, as all do in another script */
const SOUNDS_ALIKE_STRENGTH = 0.97;
/** a single word of an expression */
const INNER_STRENGTH = 0.65;
/** Keys at least this sure decide whether the corpus knows a thing. */
const SURE_STRENGTH = 0.7;
const WEAK_CONCEPT_FACTOR = 0.35;
const INHERITED_FACTOR = 0.6;
/** Share of a thing's weight that does not depend on rarity. */
const RARITY_FLOOR = 0.45;

/** Question → things to look for, weighted by rarity in this corpus. */
export async function queryThings(question: Question, corpus: CorpusView, inherited = false): Promise<QueryThing[]> {
  const drafts = [
    ...question.names.map((name) => draftName(name, corpus)),
    ...question.words.map((word) => draftWord(word, question, corpus.lexicon)),
  ];
  const { passages, of } = await corpus.index.frequencies(drafts.flatMap((draft) => [...draft.keys.keys()]));
  const rarest = Math.max(idf(0, passages), 1e-9);
  return drafts.map((draft) => {
    const sure = [...draft.keys].filter(([, strength]) => strength >= SURE_STRENGTH);
    const frequency = Math.max(0, ...sure.map(([key]) => of.get(key) ?? 0));
    const rarity = idf(Math.min(frequency, passages), passages) / rarest;
    const base = KIND_WEIGHT[draft.kind] * draft.factor * (inherited ? INHERITED_FACTOR : 1);
    return {
      kind: draft.kind,
      surface: draft.surface,
      keys: draft.keys,
      entities: draft.entities,
      concepts: draft.concepts,
      isRole: draft.concepts.length > 0 && draft.concepts.every((concept) => corpus.lexicon.flagged(concept, 'role')),
      known: frequency > 0,
      reachable: [...draft.keys.keys()].some((key) => (of.get(key) ?? 0) > 0),
      rarity,
      weight: base * (RARITY_FLOOR + (1 - RARITY_FLOOR) * rarity),
      inherited,
    };
  });
}

interface Draft {
  readonly kind: QueryThing['kind'];
  readonly surface: string;
  readonly keys: Map<string, number>;
  readonly factor: number;
  readonly entities: readonly EntityId[];
  readonly concepts: readonly string[];
}

function draftName(name: Question['names'][number], corpus: CorpusView): Draft {
  const keys = new Map<string, number>();
  for (const candidate of name.candidates) {
    const sureness = candidate.way === 'key' ? Math.max(candidate.score, SOUNDS_ALIKE_STRENGTH) : candidate.score;
    for (const nameId of corpus.linker.nameIdsOf(candidate.entity)) raise(keys, entityTerm(nameId), sureness);
    for (const related of relatedEntities(candidate.entity, corpus.linker, corpus.names)) {
      for (const nameId of corpus.linker.nameIdsOf(related.entity))
        raise(keys, entityTerm(nameId), sureness * related.weight);
    }
  }
  return {
    kind: 'name',
    surface: name.surface,
    keys,
    factor: 1,
    entities: name.candidates.map((c) => c.entity),
    concepts: [],
  };
}

function draftWord(word: QuestionWord, question: Question, lexicon: Lexicon): Draft {
  const keys = new Map<string, number>();
  if (/^\d/.test(word.surface)) {
    raise(keys, numberTerm(parseDigits(word.surface)), 1);
    return { kind: 'number', surface: word.surface, keys, factor: 1, entities: [], concepts: [] };
  }
  const counted = word.concepts.length === 0 ? numberWord(word.folded, question.language) : undefined;
  if (counted !== undefined && counted >= COUNT_MIN) {
    raise(keys, numberTerm(counted), 1);
    return { kind: 'number', surface: word.surface, keys, factor: COUNT_FACTOR, entities: [], concepts: [] };
  }
  for (const concept of word.concepts) {
    raise(keys, conceptTerm(concept), 1);
    for (const related of lexicon.relatedTo(concept)) raise(keys, conceptTerm(related), RELATED_STRENGTH);
  }
  for (const concept of word.inner) raise(keys, conceptTerm(concept), INNER_STRENGTH);
  raise(keys, stemTerm(question.language, word.stem), 1);
  for (const language of LANGUAGES) {
    if (language !== question.language)
      raise(keys, stemTerm(language, stem(word.surface, language)), FOREIGN_STEM_STRENGTH);
  }
  const cognate = cognateTerm(word.folded);
  if (cognate !== undefined) raise(keys, cognate, COGNATE_STRENGTH);
  return {
    kind: 'word',
    surface: word.surface,
    keys,
    factor: factorOf(word, lexicon),
    entities: [],
    concepts: word.concepts,
  };
}

/** `three sticking points`: articles may list them without counting; `one` is an article. */
const COUNT_FACTOR = 0.5;
const COUNT_MIN = 2;

/** Words about the asking, not about what is asked: `the exact words`, `name of`, `how many`. */
const ASKING_CONCEPTS = new Set([
  'quote',
  'exact',
  'right-correct',
  'word',
  'number-of',
  'duration',
  'name',
  'other',
  'happen',
  'according-to',
  'reportedly',
  'version',
  'true',
  'truth',
  'else',
  'question',
  'date',
  'date-set',
  'size',
  'amount',
  'age-years',
  'kind-type',
  'still',
]);
const ASKING_FACTOR = 0.12;

/** A word matters as little as its least telling sense: general words less, words of asking hardly. */
function factorOf(word: QuestionWord, lexicon: Lexicon): number {
  if (word.concepts.length === 0) return 1;
  if (word.concepts.some((concept) => ASKING_CONCEPTS.has(concept))) return ASKING_FACTOR;
  return word.concepts.some((concept) => lexicon.flagged(concept, 'weak')) ? WEAK_CONCEPT_FACTOR : 1;
}

function raise(keys: Map<string, number>, key: string, strength: number): void {
  if (strength > (keys.get(key) ?? 0)) keys.set(key, strength);
}
