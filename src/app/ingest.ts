import type { Document, Publication } from '../model/document.ts';
import type { DocumentId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import { findDateline } from '../text/dates/dateline.ts';
import { detectLanguage } from '../text/languages.ts';
import type { Corpus } from './corpus.ts';

/** An article before its language and dateline are known. */
export interface Article extends Omit<Document, 'language'> {
  readonly language?: Language;
}

/** What changed in the corpus. */
export interface IngestReport {
  readonly added: readonly DocumentId[];
  readonly changed: readonly DocumentId[];
  readonly removed: readonly DocumentId[];
  readonly unchanged: number;
}

/** Brings the corpus to exactly these articles: only what is new or changed is analysed, what is gone leaves. */
export async function ingest(
  corpus: Corpus,
  articles: readonly Article[],
  onProgress: (done: number, total: number) => void = () => {},
): Promise<IngestReport> {
  const known = new Map(corpus.documents().map((document) => [document.id, document.hash]));
  const wanted = new Set(articles.map((article) => article.id));
  const report = { added: [] as DocumentId[], changed: [] as DocumentId[], removed: [] as DocumentId[], unchanged: 0 };
  for (const id of known.keys()) {
    if (wanted.has(id)) continue;
    await corpus.remove(id);
    report.removed.push(id);
  }
  for (const [done, article] of articles.entries()) {
    const hash = known.get(article.id);
    if (hash === article.hash) report.unchanged += 1;
    else {
      await corpus.add(toDocument(article));
      (hash === undefined ? report.added : report.changed).push(article.id);
    }
    onProgress(done + 1, articles.length);
  }
  return report;
}

/** Article → Document: the language is detected, a dateline gives the date where nobody stated one. */
export function toDocument(article: Article): Document {
  const language = article.language ?? detectLanguage(article.text) ?? 'en';
  const published = article.published ?? datelineOf(article.text);
  return { ...article, language, ...(published !== undefined && { published }) };
}

function datelineOf(text: string): Publication | undefined {
  const dateline = findDateline(text);
  return dateline === undefined
    ? undefined
    : { date: dateline.date, basis: 'stated', why: `dateline “${text.slice(dateline.span.start, dateline.span.end)}”` };
}
