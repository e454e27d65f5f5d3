/** `npm run gazetteer`: CLDR, ISO names, given names and the hand-kept tables → src/lexicon/data/gazetteer.json. */
import { writeFileSync } from 'node:fs';
import { compileGazetteer } from './compile.ts';

const OUTPUT = new URL('../../src/lexicon/data/gazetteer.json', import.meta.url);

const json = compileGazetteer();
writeFileSync(OUTPUT, json);
console.log(`gazetteer.json: ${(json.length / 1_000).toFixed(0)} kB`);
