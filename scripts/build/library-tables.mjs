/**
 * Large tables of libraries become JSON files beside the bundle, read when first asked for: as JavaScript each would be compiled
 * at every start, though most conversations never need it. From source the libraries run as they are.
 * See docs/decisions/0017-bundled-start.md.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Of eld's sixty languages those that Parley speaks; the others are left out of every result anyway. */
const ELD_LANGUAGES = ['en', 'fr', 'de', 'es', 'ru'];
/** Unicode's planes end here, in blocks of 256. */
const UNICODE_BLOCKS = 0x1100;

const TABLES = [
  { name: 'any-ascii', module: /[\\/]any-ascii[\\/]block\.js$/, tableOf: blocksOf, contents: blocksFrom },
  {
    name: 'eld',
    module: /[\\/]eld[\\/]src[\\/]ngrams[\\/]extrasmall\.js$/,
    tableOf: ({ ngramsData }) => ngramsOf(ngramsData),
    contents: ngramsFrom,
  },
];

/** Hex digits of the content in the name of a file: a bot that runs goes on with those that it knows. */
const NAME_CHARS = 8;

/**
 * @param {string} folder where the bundle goes
 * @param {string[]} written takes the names of the files that were written
 * @returns {import('esbuild').Plugin}
 */
export const libraryTables = (folder, written) => ({
  name: 'library-tables',
  setup(bundler) {
    for (const { name, module, tableOf, contents } of TABLES) {
      bundler.onLoad({ filter: module }, async ({ path }) => {
        const library = await import(pathToFileURL(path).href);
        const json = JSON.stringify(tableOf(library));
        const file = `${name}-${createHash('sha256').update(json).digest('hex').slice(0, NAME_CHARS)}.json`;
        await writeFile(join(folder, file), json);
        written.push(file);
        return { contents: contents(file, library) };
      });
    }
  },
});

/** Code of a function `table()` that reads the file once. */
const reader = (name) => `import { readFileSync } from 'node:fs';
let read;
const table = () => (read ??= JSON.parse(readFileSync(new URL('./${name}', import.meta.url), 'utf8')));
`;

function blocksOf({ default: block }) {
  const blocks = {};
  for (let number = 0; number < UNICODE_BLOCKS; number++) if (block(number)) blocks[number] = block(number);
  return blocks;
}

function blocksFrom(name) {
  return `${reader(name)}export default (number) => table()[number] ?? '';`;
}

/** n-gram → scores by the number of the language. */
function ngramsOf({ languages, ngrams }) {
  const kept = new Set(Object.keys(languages).filter((number) => ELD_LANGUAGES.includes(languages[number])));
  const scores = {};
  for (const ngram in ngrams) {
    for (const number in ngrams[ngram]) {
      if (!kept.has(number)) continue;
      scores[ngram] ??= {};
      scores[ngram][number] = ngrams[ngram][number];
    }
  }
  return scores;
}

/** eld keeps the object that it is given and asks it for single n-grams. */
function ngramsFrom(name, { ngramsData: { type, languages } }) {
  return `${reader(name)}export const ngramsData = {
  type: ${JSON.stringify(type)},
  languages: ${JSON.stringify(languages)},
  ngrams: new Proxy({}, { get: (_, ngram) => table()[ngram] }),
};`;
}
