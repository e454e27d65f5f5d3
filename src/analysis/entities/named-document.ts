import type { RawMention } from '../mentions.ts';
import { type Chain, chainMentions } from './chains.ts';
import { vetoPairs } from './vetoes.ts';

/** What linking needs of one document; follows from its mentions alone. */
export interface NamedDocument {
  readonly mentions: readonly RawMention[];
  readonly chains: readonly Chain[];
  /** pairs of name ids that the document keeps apart */
  readonly vetoes: readonly (readonly [string, string])[];
}

/** Mentions of one document → what linking needs of it. Pure. */
export function nameDocument(mentions: readonly RawMention[], isFirstName: (word: string) => boolean): NamedDocument {
  const chains = chainMentions(mentions, isFirstName);
  return { mentions, chains, vetoes: vetoPairs(chains) };
}
