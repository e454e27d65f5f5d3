import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/text/fold.ts';
import { pinyinOf } from '../../../src/text/names/palladius.ts';

describe('Chinese names in Russian letters', () => {
  it.each([
    ['Чжоу', 'zhou'],
    ['Цзюаньли', 'juanli'],
    ['Сянцзэ', 'xiangze'],
    ['Цюэмин', 'queming'],
    ['Вэньжун', 'wenrong'],
    ['Хуэйфан', 'huifang'],
    ['Юньшань', 'yunshan'],
    ['Ван', 'wang'],
    ['Вань', 'wan'],
    ['Лю', 'liu'],
  ])('%s is %s', (written, pinyin) => {
    expect(pinyinOf(fold(written))).toBe(pinyin);
  });
  it.each(['Ворошин', 'Кремль', 'брат', ''])('%s is no row of Chinese syllables', (word) => {
    expect(pinyinOf(fold(word))).toBeUndefined();
  });
});
