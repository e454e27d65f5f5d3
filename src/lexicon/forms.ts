import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stems.ts';

/** One word of a pattern and how it is compared with a token. */
export interface FormPart {
  readonly text: string;
  readonly how: 'stem' | 'exact' | 'prefix';
  /** the folded word before stemming */
  readonly written?: string;
}

/** A written form of a concept, ready for matching. */
export interface Form {
  readonly kind: 'sequence' | 'two-part';
  readonly parts: readonly FormPart[];
}

/**
 * Reads one form of the concept tables:
 * `word` (stemmed), `=word` (as written), `word*` (prefix), `several_words`, `nahm…teil` (two words of a clause).
 */
export function parseForm(written: string, language: Language): Form {
  if (written.includes('…')) {
    const parts = written.split('…').filter((part) => part !== '');
    return { kind: 'two-part', parts: parts.slice(0, 2).map((part) => parsePart(part, language)) };
  }
  const exact = written.startsWith('=');
  const words = (exact ? written.slice(1) : written).split(/[_\-'’]+/).filter((word) => word !== '');
  return {
    kind: 'sequence',
    parts: words.map((word) => (exact ? { text: fold(word), how: 'exact' } : parsePart(word, language))),
  };
}

function parsePart(word: string, language: Language): FormPart {
  if (word.endsWith('*')) return { text: fold(word.slice(0, -1)), how: 'prefix' };
  if (word.startsWith('=')) return { text: fold(word.slice(1)), how: 'exact' };
  return { text: stem(word, language), how: 'stem', written: fold(word) };
}
