import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FILE_MAX_BYTES, readCorpusFolder } from '../../src/storage/corpus-files.ts';
import { CORPUS_JSON } from '../../src/storage/corpus-json.ts';
import { folderState } from '../../src/storage/folder-state.ts';
import { temporaryFolder } from '../support/folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());
const write = (name: string, content: string | Buffer) => writeFileSync(join(folder.path, name), content);
const read = () => readCorpusFolder(folder.path);

describe('a corpus folder', () => {
  it('reads .txt and .md; the first line that says something is the title', () => {
    write('a.txt', 'Title A\n\nText.');
    write('b.md', '\n\n# Title B\n\nText.');
    write('README.md', '# Not an article');
    write('c.html', '<p>no</p>');
    const { files, problems } = read();
    expect(files.map(({ id, title }) => [id, title])).toEqual([
      ['a.txt', 'Title A'],
      ['b.md', 'Title B'],
    ]);
    expect(problems).toEqual([]);
  });

  it.each<[string, () => void, RegExp]>([
    ['not UTF-8', () => write('bad.txt', Buffer.from([0x54, 0xe9, 0x0a])), /not UTF-8.*iconv/],
    ['empty', () => write('bad.txt', ''), /is empty/],
    ['blank', () => write('bad.txt', ' \n\t\n'), /is empty/],
    ['binary', () => write('bad.txt', Buffer.from('a\0b')), /is binary/],
    ['over 2 MB', () => write('bad.txt', 'x'.repeat(FILE_MAX_BYTES + 1)), /2\.0 MB; at most 2 MB/],
    ['a folder', () => mkdirSync(join(folder.path, 'bad.txt')), /is a folder/],
    ['a link to nothing', () => symlinkSync(join(folder.path, 'nowhere'), join(folder.path, 'bad.txt')), /ENOENT/],
  ])('%s: named with the reason, the rest is read', (_what, make, reason) => {
    write('good.txt', 'Good\n\nText.');
    make();
    const { files, problems } = read();
    expect(files.map(({ id }) => id)).toEqual(['good.txt']);
    expect(problems).toEqual([{ file: 'bad.txt', reason: expect.stringMatching(reason) }]);
  });

  it('unreadable: named', () => {
    symlinkSync(join(folder.path, 'bad.txt'), join(folder.path, 'bad.txt'));
    expect(read().problems).toEqual([{ file: 'bad.txt', reason: expect.stringMatching(/ELOOP|too many/i) }]);
  });

  it('a folder that is not there is a mistake with a remedy', () => {
    expect(() => readCorpusFolder(join(folder.path, 'nowhere'))).toThrow(/Cannot read the corpus folder.*--corpus DIR/);
  });
});

describe('corpus.json', () => {
  beforeEach(() => write('a.txt', 'Title A\n\nText.'));
  const json = (value: unknown) => write(CORPUS_JSON, JSON.stringify(value));

  it('gives publisher, address and date, and how the date is known', () => {
    json({
      documents: {
        'a.txt': {
          publisher: 'The Harbour Post',
          url: 'https://example.org/a',
          published: '2031-03-12',
          publishedBasis: 'inferred',
          why: 'the thaw',
        },
      },
    });
    const { files, problems } = read();
    expect(problems).toEqual([]);
    expect(files[0]).toMatchObject({
      publisher: 'The Harbour Post',
      url: 'https://example.org/a',
      published: { date: '2031-03-12', basis: 'inferred', why: 'the thaw' },
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['another key', { 'a.txt': { author: 'me' } }, /a\.txt: .*author/],
    ['no such day', { 'a.txt': { published: '2031-02-30' } }, /a\.txt: /],
    ['another way to write a day', { 'a.txt': { published: '12.3.2031' } }, /YYYY-MM-DD/],
    ['a script for an address', { 'a.txt': { url: 'javascript:alert(1)' } }, /a\.txt: .*url/i],
    ['a basis without a date', { 'a.txt': { publishedBasis: 'stated' } }, /publishedBasis needs published/],
    ['a file that is not there', { 'z.txt': { publisher: 'X' } }, /names z\.txt, which is not in the folder/],
    ['a list', [], /expected object/],
    ['no such month', { 'a.txt': { published: '2031-13-01' } }, /there is no such day/],
  ])('%s: named, the article is read without it', (_what, documents, reason) => {
    json({ documents });
    const { files, problems } = read();
    expect(files).toHaveLength(1);
    expect(problems).toEqual([{ file: CORPUS_JSON, reason: expect.stringMatching(reason) }]);
  });

  it('no object: named', () => {
    write(CORPUS_JSON, '[1]');
    expect(read().problems).toEqual([{ file: CORPUS_JSON, reason: expect.stringMatching(/must be an object/) }]);
  });

  it('no JSON: named', () => {
    write(CORPUS_JSON, '{ "a.txt": ');
    expect(read().problems).toEqual([{ file: CORPUS_JSON, reason: expect.stringMatching(/is no JSON/) }]);
  });

  it('another date is another content: the article is read again', () => {
    const [before] = read().files;
    json({ 'a.txt': { published: '2031-03-12' } });
    expect(read().files[0]?.hash).not.toBe(before?.hash);
  });
});

describe('the state of a folder', () => {
  it('changes with what is added, changed or removed, and with nothing else', () => {
    write('a.txt', 'one');
    const first = folderState(folder.path);
    expect(folderState(folder.path)).toBe(first);
    write('a.txt', 'three');
    const second = folderState(folder.path);
    expect(second).not.toBe(first);
    write('b.txt', 'x');
    expect(folderState(folder.path)).not.toBe(second);
    rmSync(join(folder.path, 'b.txt'));
    expect(folderState(folder.path)).toBe(second);
    expect(folderState(join(folder.path, 'nowhere'), 'before')).toBe('before');
  });
});
