/** Indexes generated articles until it is killed or done: `corpus-writer.ts FILE COUNT`. Says how far it is. */
import { indexArticles } from '../../../src/app/indexing/index-articles.ts';
import { StoredCorpus } from '../../../src/app/indexing/stored-corpus.ts';
import { loadTools } from '../../../src/storage/data-files.ts';
import { sqlitePostings } from '../../../src/storage/postings-sqlite.ts';
import { analyseInWorkers } from '../../../src/workers/analyse-in-workers.ts';
import { mergeInWorker } from '../../../src/workers/merge-in-worker.ts';
import { generateArticles } from '../../support/article-corpus.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const store = await sqlitePostings({ file });
await store.sweep();
const corpus = await StoredCorpus.open({
  store,
  tools: loadTools(),
  merge: mergeInWorker({ kind: 'sqlite', file }),
});
process.stdout.write(`had ${corpus.size}\n`);
const preparer = analyseInWorkers(2);
// The clock runs fast, so that a state is committed after every few batches.
const elapsed = () => performance.now() * 50;
const report = await indexArticles({
  corpus,
  articles: generateArticles(Number(count)),
  total: Number(count),
  preparer,
  elapsed,
  onProgress: ({ done }) => process.stdout.write(`done ${done}\n`),
});
await preparer.close();
await store.close();
process.stdout.write(`end ${JSON.stringify(report)}\n`);
