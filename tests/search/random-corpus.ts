import fc from 'fast-check';
import { documentId } from '../../src/model/ids.ts';
import type { Language } from '../../src/model/language.ts';
import type { DocumentAttributes, PassageTerms, QueryTerm, SearchFilter } from '../../src/search/search-index.ts';

/** Few terms and few lengths, so that equal scores and long lists occur; some names that sort oddly. */
const VOCABULARY = ['a', 'b', 'c', 'd', 'en:peace', 'é', 'я', '😀', '\uffee', 'zz'];
const term = fc.constantFrom(...VOCABULARY);
const passage: fc.Arbitrary<PassageTerms> = fc.array(term, { maxLength: 12 }).map((terms) => ({ terms }));
const passages = fc.oneof(
  { weight: 5, arbitrary: fc.array(passage, { maxLength: 6 }) },
  { weight: 1, arbitrary: fc.array(passage, { minLength: 100, maxLength: 400 }) },
);
const id = fc.constantFrom(...['1', '10', '2', 'a', 'b', 'ä', '😀', '\uffee', 'x/y.txt', 'z'].map(documentId));

const day = fc.constantFrom('2024-12-31', '2025-01-01', '2025-02-18', '2025-02-19');
const language = fc.constantFrom<Language>('en', 'fr', 'ru');
const publisher = fc.constantFrom('Lantern', 'Écho', 'fr');
const attributes: fc.Arbitrary<DocumentAttributes> = fc.record(
  { published: day, language, publisher },
  { requiredKeys: [] },
);

const query: fc.Arbitrary<QueryTerm[]> = fc.array(
  fc.record({
    term: fc.oneof({ weight: 9, arbitrary: term }, { weight: 1, arbitrary: fc.constant('absent') }),
    weight: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(1, 0.5, 2.4) },
      { weight: 1, arbitrary: fc.double({ min: -1, max: 5, noNaN: true }) },
    ),
  }),
  { maxLength: 8 },
);
const limit = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(64), fc.constant(5_000));
const filter: fc.Arbitrary<SearchFilter> = fc.record(
  {
    documents: fc.array(id, { maxLength: 5 }).map((ids) => new Set(ids)),
    from: day,
    to: day,
    languages: fc.array(language, { maxLength: 2 }),
    publishers: fc.array(publisher, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** What may happen to an index. */
export type Step =
  | {
      readonly do: 'add';
      readonly id: ReturnType<typeof documentId>;
      readonly passages: readonly PassageTerms[];
      readonly attributes: DocumentAttributes;
    }
  | { readonly do: 'remove'; readonly id: ReturnType<typeof documentId> }
  | { readonly do: 'commit' | 'merge' | 'merge-all' | 'reopen' }
  | { readonly do: 'search'; readonly query: readonly QueryTerm[]; readonly k: number; readonly filter: SearchFilter };

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('add' as const), id, passages, attributes }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), id }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('commit' as const, 'merge' as const, 'merge-all' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('search' as const), query, k: limit, filter }) },
);
