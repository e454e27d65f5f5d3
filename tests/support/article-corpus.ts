import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/app/ingest.ts';
import { documentId } from '../../src/model/ids.ts';
import type { Language } from '../../src/model/language.ts';
import { packageRoot } from '../../src/storage/data-files.ts';
import { detectLanguage } from '../../src/text/languages.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { randomFrom } from './zipf-corpus.ts';

/** Generated articles: sentences of the quality topics in new company, and sentences about people who are made up. */

const TOPICS = join(packageRoot(), 'tests', 'quality', 'topics');
/** People who occur; the first of them far more often than the last. */
const PEOPLE = 40_000;
const PARAGRAPHS_MIN = 8;
const PARAGRAPHS_MORE = 9;
/** Part of all articles that reprint the one before, but for their last paragraphs. */
const REPRINT_SHARE = 0.05;
const PUBLISHERS = ['The Lantern', 'Le Messager', 'Der Bote', 'El Heraldo', 'Вестник', 'Wire'];
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAYS = 700;

const CITIES = ['Geneva', 'Muscat', 'Oslo', 'Vienna', 'Riyadh', 'Istanbul', 'Doha', 'Helsinki', 'Paris', 'Berlin'];
const ABOUT: Readonly<Record<Language, (name: string, other: string, city: string) => string>> = {
  en: (name, other, city) => `Minister ${name} met ${other} in ${city} and said the talks would go on.`,
  fr: (name, other, city) =>
    `Le ministre ${name} a rencontré ${other} à ${city} et a dit que les négociations continueraient.`,
  de: (name, other, city) => `Minister ${name} traf ${other} in ${city} und sagte, die Gespräche gingen weiter.`,
  es: (name, other, city) =>
    `El ministro ${name} se reunió con ${other} en ${city} y dijo que las negociaciones seguirían.`,
  ru: (name, other, city) =>
    `Министр ${name} встретился с ${other} в городе ${city} и сказал, что переговоры продолжатся.`,
};

const SYLLABLES = [
  'ka',
  'ro',
  'vin',
  'mel',
  'to',
  'sar',
  'bel',
  'du',
  'nov',
  'ri',
  'len',
  'har',
  'mi',
  'gor',
  'te',
  'as',
];
const GIVEN = ['Anna', 'Boris', 'Clara', 'David', 'Elena', 'Farid', 'Greta', 'Hugo', 'Irina', 'Jonas', 'Karim', 'Lena'];

/** The same name for the same number. */
function personName(number: number): string {
  const syllable = (shift: number) => SYLLABLES[(number >>> shift) & 15] ?? '';
  const surname = `${syllable(0)}${syllable(4)}${syllable(8)}${number >>> 12 === 0 ? '' : syllable(12)}`;
  return `${GIVEN[number % GIVEN.length]} ${surname[0]?.toUpperCase()}${surname.slice(1)}`;
}

interface Pool {
  readonly language: Language;
  readonly sentences: readonly string[];
}

function readPools(): Pool[] {
  const pools = new Map<Language, string[]>();
  for (const topic of readdirSync(TOPICS)) {
    for (const file of readdirSync(join(TOPICS, topic, 'docs'))) {
      const text = readFileSync(join(TOPICS, topic, 'docs', file), 'utf8');
      const language = detectLanguage(text) ?? 'en';
      const sentences = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
      pools.set(language, [...(pools.get(language) ?? []), ...sentences]);
    }
  }
  return [...pools].map(([language, sentences]) => ({ language, sentences }));
}

/** `count` articles, one after the other, in all languages; about ten passages each. */
export function* generateArticles(count: number, seed = 1): Generator<Article> {
  const random = randomFrom(seed);
  const pools = readPools();
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const person = () => personName(Math.floor(random() ** 3 * PEOPLE));
  let before: { readonly pool: Pool; readonly paragraphs: readonly string[] } | undefined;
  for (let i = 0; i < count; i++) {
    const reprint = before !== undefined && random() < REPRINT_SHARE ? before : undefined;
    const pool = reprint?.pool ?? pick(pools);
    const paragraph = () => {
      const told = ABOUT[pool.language](person(), person(), pick(CITIES));
      return [pick(pool.sentences), told, pick(pool.sentences), pick(pool.sentences)].join(' ');
    };
    const length = PARAGRAPHS_MIN + Math.floor(random() * PARAGRAPHS_MORE);
    const paragraphs = Array.from({ length }, (_, at) => reprint?.paragraphs.slice(0, -2)[at] ?? paragraph());
    before = { pool, paragraphs };
    const title = pick(pool.sentences);
    const text = [title, ...paragraphs].join('\n\n');
    const day = new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY_MS).toISOString().slice(0, 10);
    yield {
      id: documentId(`${day}-${String(i).padStart(7, '0')}.txt`),
      title,
      text,
      language: pool.language,
      publisher: pick(PUBLISHERS),
      published: { date: day, basis: 'stated' },
      hash: createHash('sha256').update(text).digest('hex'),
    };
  }
}
