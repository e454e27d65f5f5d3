import type { Chain } from './chains.ts';
import { surnamesSoundAlike } from './compatible.ts';
import { surnameOf } from './name-units.ts';

/** A document spells consistently: two spellings that it writes this often each are two people. */
const SPELLING_MIN_MENTIONS = 2;

/** Pairs of name ids, each in both orders, that a document keeps apart although they sound alike. */
export function vetoPairs(chains: readonly Chain[]): readonly (readonly [string, string])[] {
  const frequent = chains.filter(
    (chain) => chain.entry === undefined && chain.kind === 'person' && chain.mentions.length >= SPELLING_MIN_MENTIONS,
  );
  const pairs: [string, string][] = [];
  for (const [index, a] of frequent.entries()) {
    for (const b of frequent.slice(index + 1)) {
      if (surnamesSoundAlike(surnameOf(a.units), surnameOf(b.units)))
        pairs.push([a.nameId, b.nameId], [b.nameId, a.nameId]);
    }
  }
  return pairs;
}
