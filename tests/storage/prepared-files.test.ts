import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { prepareLexicon } from '../../scripts/build/prepare.ts';
import { parseForm } from '../../src/lexicon/forms.ts';
import { parseGazetteerFile } from '../../src/lexicon/gazetteer-file.ts';
import { namesOf } from '../../src/lexicon/gazetteer-load.ts';
import { sourceOfRows } from '../../src/lexicon/lexicon-source.ts';
import { prepareForms, prepareHeads, sourceOfPrepared } from '../../src/lexicon/prepared-lexicon.ts';
import { namesInTable, prepareNames } from '../../src/lexicon/prepared-names.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { loadTools, readConceptRows, readGazetteer } from '../../src/storage/data-files.ts';
import { preparedTools } from '../../src/storage/prepared-files.ts';
import { tokenize } from '../../src/text/tokens.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-prepared-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = readConceptRows();
const written = sourceOfRows(rows);

describe('what the build prepares is what the tables say', () => {
  test.each(LANGUAGES)('forms and words: %s', (language) => {
    const forms = prepareForms(rows, language);
    const prepared = sourceOfPrepared(prepareHeads(rows), (part) => forms[part]);
    const firsts = rows
      .flatMap((row) => row.forms[language])
      .flatMap((form) => parseForm(form, language).parts[0] ?? []);
    const byKey = new Map(firsts.map((part) => [`${part.how} ${part.text}`, part]));
    const words = [...byKey.values()].map(({ written: word, text }) => ({ folded: word ?? text, stemmed: text }));
    const [expected, found] = [written.patterns(language), prepared.patterns(language)];
    // the tables are read by first letters: once all are read, order no longer matters
    for (const { folded, stemmed } of words) expected(folded, stemmed);
    const different = words.filter(({ folded, stemmed }) => {
      const [one, other] = [expected(folded, stemmed), found(folded, stemmed)];
      return (['exact', 'stems', 'prefixes'] as const).some(
        (kind) => JSON.stringify(sorted(one[kind])) !== JSON.stringify(sorted(other[kind])),
      );
    });
    expect(different).toEqual([]);
    const [known, listed] = [prepared.words(language), written.words(language)];
    const otherwise = words.filter(({ folded }) => known.written(folded).join() !== listed.written(folded).join());
    expect(otherwise).toEqual([]);
  });

  test('concepts', () => {
    const heads = sourceOfPrepared(prepareHeads(rows), () => '').heads;
    expect(heads).toEqual(rows.map(({ id, pos, flags }) => ({ id, pos, flags })));
  });

  test('names', () => {
    const names = namesOf(parseGazetteerFile(readGazetteer()));
    const find = namesInTable(prepareNames(names));
    expect(names.size).toBeGreaterThan(10_000);
    expect([...names].filter(([words, at]) => !isDeepStrictEqual(find(words), at))).toEqual([]);
    expect(find('nowhereland')).toBeUndefined();
  });

  test('from its files the same tools are made', () => {
    prepareLexicon(folder);
    const [prepared, own] = [preparedTools(folder), loadTools()];
    if (prepared === undefined) throw new Error('not found');
    expect(prepared.edition).toBe(own.edition);
    const tokens = tokenize('The minister rejected the cease-fire that was agreed in Geneva.', 'en');
    expect(prepared.lexicon.match(tokens, 'en')).toEqual(own.lexicon.match(tokens, 'en'));
    expect(prepared.lexicon.correct('negociations', 'en')).toBe(own.lexicon.correct('negociations', 'en'));
    const seats = prepared.names.gazetteer.find('geneva').map(({ entry }) => prepared.names.gazetteer.entry(entry));
    expect(seats).toEqual(own.names.gazetteer.find('geneva').map(({ entry }) => own.names.gazetteer.entry(entry)));
    for (const word of ['table', 'qwertzuiop']) {
      expect(prepared.lexicon.isWord(word, 'fr')).toBe(own.lexicon.isWord(word, 'fr'));
    }
  });
});

const sorted = (patterns: readonly object[] = []): string[] => patterns.map((one) => JSON.stringify(one)).sort();
