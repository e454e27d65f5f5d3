import type { Chain } from './chains.ts';
import { surnamesSoundAlike } from './compatible.ts';
import { surnameOf } from './name-units.ts';

/** A document spells consistently: two spellings that it writes this often each are two people. */
const SPELLING_MIN_MENTIONS = 2;

/** Pairs of names (`a\nb`, ordered) that a document keeps apart although they sound alike. */
export function vetoPairs(chains: readonly Chain[]): readonly string[] {
  const frequent = chains.filter(
    (chain) => chain.entry === undefined && chain.kind === 'person' && chain.mentions.length >= SPELLING_MIN_MENTIONS,
  );
  const pairs: string[] = [];
  for (const [index, a] of frequent.entries()) {
    for (const b of frequent.slice(index + 1)) {
      if (!surnamesSoundAlike(surnameOf(a.units), surnameOf(b.units))) continue;
      pairs.push(a.nameId < b.nameId ? `${a.nameId}\n${b.nameId}` : `${b.nameId}\n${a.nameId}`);
    }
  }
  return pairs;
}
