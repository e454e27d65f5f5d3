import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { indexedTerms, prepareArticle } from '../src/app/indexing/prepared-article.ts';
import { decodeArticle } from '../src/app/indexing/stored-article.ts';
import { documentId } from '../src/model/ids.ts';
import type { Language } from '../src/model/language.ts';
import { loadLexicon, loadNames } from '../src/storage/data-files.ts';

/** Electron's documentation in the five languages of Parley: the npm package electron-i18n (MIT). */
const LOCALES: readonly (readonly [locale: string, language: Language])[] = [
  ['en-US', 'en'],
  ['fr-FR', 'fr'],
  ['de-DE', 'de'],
  ['es-ES', 'es'],
  ['ru-RU', 'ru'],
];

interface TranslatedDocs {
  readonly docs: Readonly<Record<string, Readonly<Record<string, { readonly html: string; readonly title: string }>>>>;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** Prose of a page, a paragraph a line; code is left out. */
const proseOf = (html: string): string =>
  html
    .replace(/<pre[\s\S]*?<\/pre>/g, '\n')
    .replace(/<\/(?:p|li|h\d|td|blockquote)>/g, '\n\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*\n\s*/g, '\n\n')
    .trim();

/** Analyses the package's texts and writes one passage a line, each index key as a word of letters and digits. */
export function writeRealText(file: string): { readonly documents: number; readonly passages: number } {
  const { docs } = createRequire(import.meta.url)('electron-i18n') as TranslatedDocs;
  const tools = { lexicon: loadLexicon(), names: loadNames() };
  const numbers = new Map<string, string>();
  const wordOf = (term: string): string => {
    const known = numbers.get(term) ?? `t${numbers.size.toString(36)}`;
    numbers.set(term, known);
    return known;
  };
  const lines: string[] = [];
  let documents = 0;
  for (const [locale, language] of LOCALES) {
    for (const [slug, { html, title }] of Object.entries(docs[locale] ?? {})) {
      const text = `${title}\n\n${proseOf(html)}`;
      const article = { id: documentId(`${locale}${slug}`), title, text, language, hash: slug };
      documents += 1;
      const prepared = prepareArticle(article, tools);
      const { terms, places, starts } = indexedTerms(prepared, decodeArticle(prepared.article), []);
      for (let passage = 0; passage + 1 < starts.length; passage++) {
        const own = Array.from(places).slice(starts[passage], starts[passage + 1]);
        if (own.length > 0) lines.push(own.map((place) => wordOf(terms[place] ?? '')).join(' '));
      }
    }
  }
  writeFileSync(file, lines.join('\n'));
  return { documents, passages: lines.length };
}
