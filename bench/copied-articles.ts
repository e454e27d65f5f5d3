import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Preparer } from '../src/app/indexing/batches-under-way.ts';
import type { PreparedArticle } from '../src/app/indexing/prepared-article.ts';
import type { Article } from '../src/app/ingest.ts';
import { documentId } from '../src/model/ids.ts';
import { generateArticles } from '../tests/support/article-corpus.ts';

/** Analysing a million passages takes longer than a bench may: beyond `analysed` articles each is a copy of an earlier
 *  one, under an id of its own and with marks of its own, so that it is no reprint. Only the analysis is saved. */
export interface CopiedArticles {
  readonly articles: Iterable<Article>;
  /** analyses what is new, copies what is not */
  preparer(inner: Preparer): Preparer;
}

const originals = new Map<string, Promise<PreparedArticle>>();

export function copiedArticles(count: number, analysed: number): CopiedArticles {
  const copies = new Map<string, string>();
  return {
    articles: (function* () {
      const known: Article[] = [];
      for (const article of generateArticles(Math.min(count, analysed))) {
        known.push({ ...article, text: '' });
        yield article;
      }
      for (let i = analysed; i < count; i++) {
        const original = known[i % analysed] as Article;
        const id = documentId(`${original.id.slice(0, 11)}${String(i).padStart(7, '0')}.txt`);
        copies.set(id, original.id);
        yield { ...original, id, hash: createHash('sha256').update(id).digest('hex') };
      }
    })(),
    preparer: (inner) => ({
      parallel: inner.parallel,
      async prepare(batch) {
        const fresh = batch.filter(({ id }) => !copies.has(id));
        const prepared = fresh.length === 0 ? Promise.resolve([]) : inner.prepare(fresh);
        if (count <= analysed) return prepared;
        // Copies are asked for before their originals are analysed: batches are sent ahead.
        for (const [i, { id }] of fresh.entries())
          originals.set(
            id,
            prepared.then((all) => all[i] as PreparedArticle),
          );
        return Promise.all(
          batch.map(async ({ id, hash }) => {
            const original = await (originals.get(copies.get(id) ?? id) as Promise<PreparedArticle>);
            return copies.has(id) ? copyOf(original, id, hash) : original;
          }),
        );
      },
    }),
  };
}

function copyOf(original: PreparedArticle, id: PreparedArticle['id'], hash: string): PreparedArticle {
  const text = inflateRawSync(original.article);
  // Ids have one length, so their places can be written over.
  for (let at = text.indexOf(original.id); at >= 0; at = text.indexOf(original.id, at + 1)) text.write(id, at);
  const edition = original.attributes.revision.split('.')[1] ?? '';
  return {
    ...original,
    id,
    attributes: { ...original.attributes, revision: `${hash}.${edition}` },
    article: deflateRawSync(text, { level: 1 }),
    bands: original.bands.map((band) => `${band}:${id}`),
    blocks: original.blocks.map((block) => `${block}:${id}`),
  };
}
