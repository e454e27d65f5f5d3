import { fold } from '../text/fold.ts';

const NOT_A_WORD = /[^\p{L}\p{N}]+/gu;

/** A name as the gazetteer compares it: folded words, separated by single spaces (`saint petersbourg`, `u s`). */
export const nameWords = (name: string): string => fold(name).replace(NOT_A_WORD, ' ').trim();
