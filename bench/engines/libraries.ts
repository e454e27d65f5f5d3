import type { EngineFactory } from '../engine.ts';
import { importPeer } from '../peers.ts';

/** JavaScript libraries, each told to split at spaces and to find passages with any of the words. */

const closed = async () => undefined;
const byWords = (text: string): string[] => text.split(' ');

interface MiniSearchModule {
  readonly default: new (
    options: object,
  ) => {
    add(document: object): void;
    search(query: string, options: object): { readonly id: number }[];
  };
}

export const miniSearch: EngineFactory = async () => {
  const { default: MiniSearch } = await importPeer<MiniSearchModule>('minisearch');
  const index = new MiniSearch({ fields: ['text'], tokenize: byWords, processTerm: (term: string) => term });
  return {
    async index(passages) {
      let id = 0;
      for (const words of passages) index.add({ id: id++, text: words.join(' ') });
    },
    search: (words, k) =>
      index
        .search(words.join(' '), { combineWith: 'OR' })
        .slice(0, k)
        .map(({ id }) => id),
    close: closed,
  };
};

interface OramaModule {
  create(options: object): unknown;
  insertMultiple(index: unknown, documents: object[], batch: number): Promise<unknown>;
  search(index: unknown, query: object): Promise<{ readonly hits: { readonly id: string }[] }>;
}

const ORAMA_BATCH = 1_000;

export const orama: EngineFactory = async () => {
  const { create, insertMultiple, search } = await importPeer<OramaModule>('@orama/orama');
  const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: byWords };
  const index = create({ schema: { text: 'string' }, components: { tokenizer } });
  return {
    async index(passages) {
      let id = 0;
      let batch: object[] = [];
      for (const words of passages) {
        batch.push({ id: String(id++), text: words.join(' ') });
        if (batch.length < ORAMA_BATCH) continue;
        await insertMultiple(index, batch, ORAMA_BATCH);
        batch = [];
      }
      if (batch.length > 0) await insertMultiple(index, batch, ORAMA_BATCH);
    },
    search: async (words, k) =>
      (await search(index, { term: words.join(' '), limit: k, threshold: 1 })).hits.map(({ id }) => Number(id)),
    close: closed,
  };
};

interface FlexSearchModule {
  readonly default: {
    readonly Index: new (
      options: object,
    ) => {
      add(id: number, text: string): void;
      search(query: string, options: object): number[];
    };
  };
}

export const flexSearch: EngineFactory = async () => {
  const { default: flexsearch } = await importPeer<FlexSearchModule>('flexsearch');
  const index = new flexsearch.Index({ tokenize: 'strict', encode: byWords });
  return {
    async index(passages) {
      let id = 0;
      for (const words of passages) index.add(id++, words.join(' '));
    },
    search: (words, k) => index.search(words.join(' '), { limit: k, suggest: true }),
    close: closed,
  };
};

interface LunrModule {
  readonly default: { readonly Builder: new () => LunrBuilder; readonly Query: LunrQuery };
}
interface LunrBuilder {
  readonly pipeline: { reset(): void };
  readonly searchPipeline: { reset(): void };
  ref(name: string): void;
  field(name: string): void;
  add(document: object): void;
  build(): { query(build: (query: { term(term: string, options: object): void }) => void): { readonly ref: string }[] };
}
interface LunrQuery {
  readonly presence: { readonly OPTIONAL: number };
}

export const lunr: EngineFactory = async () => {
  const { default: module } = await importPeer<LunrModule>('lunr');
  const builder = new module.Builder();
  builder.ref('id');
  builder.field('text');
  let index: ReturnType<LunrBuilder['build']> | undefined;
  return {
    async index(passages) {
      let id = 0;
      for (const words of passages) builder.add({ id: id++, text: words.join(' ') });
      index = builder.build();
    },
    search(words, k) {
      const found = index?.query((query) => {
        for (const word of words) query.term(word, { presence: module.Query.presence.OPTIONAL });
      });
      return (found ?? []).slice(0, k).map(({ ref }) => Number(ref));
    },
    close: closed,
  };
};

interface WinkModule {
  default(): {
    defineConfig(config: object): void;
    definePrepTasks(tasks: ((text: string) => string[])[]): void;
    addDoc(document: object, id: number): void;
    consolidate(): void;
    search(query: string, limit: number): readonly (readonly [string, number])[];
  };
}

export const wink: EngineFactory = async () => {
  const { default: create } = await importPeer<WinkModule>('wink-bm25-text-search');
  const index = create();
  index.defineConfig({ fldWeights: { text: 1 }, bm25Params: { k1: 1.2, k: 1, b: 0.75 } });
  index.definePrepTasks([byWords]);
  return {
    async index(passages) {
      let id = 0;
      for (const words of passages) index.addDoc({ text: words.join(' ') }, id++);
      index.consolidate();
    },
    search: (words, k) => index.search(words.join(' '), k).map(([id]) => Number(id)),
    close: closed,
  };
};
