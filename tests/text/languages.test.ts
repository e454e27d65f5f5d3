import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/text/languages.ts';

test('questions in five languages: at least 98 of 100 labelled ones are right', () => {
  const rows = readFileSync(new URL('data/questions-by-language.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const right = rows.filter((row) => {
    const [language, question = ''] = row.split('\t');
    return detectLanguage(question) === language;
  });
  expect(rows).toHaveLength(100);
  expect(right.length).toBeGreaterThanOrEqual(98);
});

test.each([[''], ['🤷🤷'], ['1234'], ['???']])('%j has no language', (text) => {
  expect(detectLanguage(text)).toBeUndefined();
});

test.each([
  ['en', 'wen did ostrowen die'],
  ['es', 'en que restaurante comio ostrowen'],
  ['es', 'dónde comió ostrowen'],
  ['fr', 'en quelle année est parti ostrowen'],
  ['de', 'wen traf ostrowen'],
])('%s: %s', (language, question) => {
  expect(detectLanguage(question)).toBe(language);
});

test('a Latin name in a Russian question does not change its language', () => {
  expect(detectLanguage('что сказал Ostrowen о переговорах')).toBe('ru');
});
