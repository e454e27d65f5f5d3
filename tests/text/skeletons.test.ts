import anyAscii from 'any-ascii';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { soundSkeletons } from '../../src/text/names/skeletons.ts';

const meet = (cyrillic: string, latin: string) =>
  soundSkeletons(fold(anyAscii(cyrillic))).some((skeleton) => soundSkeletons(fold(latin)).includes(skeleton));

describe('names by their consonants', () => {
  it.each([
    ['чавушоглу', 'Çavuşoğlu'],
    ['акынджи', 'Akıncı'],
    ['кодзиас', 'Kotzias'],
    ['гутерриш', 'Guterres'],
    ['блэр', 'Blair'],
    ['хиллсборо', 'Hillsborough'],
    ['шойбле', 'Schäuble'],
    ['джонсон', 'Johnson'],
    ['юнкер', 'Juncker'],
  ])('%s is %s', (cyrillic, latin) => expect(meet(cyrillic, latin)).toBe(true));
  it.each([
    ['блэр', 'Barak'],
    ['ципрас', 'Tsakalotos'],
    ['гутерриш', 'Gentiloni'],
  ])('%s is not %s', (cyrillic, latin) => expect(meet(cyrillic, latin)).toBe(false));
});
