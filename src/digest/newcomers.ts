import type { LinkedMention } from '../analysis/entities/linker.ts';
import type { EntityId } from '../model/ids.ts';
import { spanContains } from '../model/span.ts';
import type { ReadDocument } from '../search/corpus-view.ts';
import type { Account } from './accounts.ts';
import { standsAlone } from './clauses.ts';
import type { DigestLine, Window } from './digest.ts';
import type { Telling } from './items.ts';
import { nameIn } from './names.ts';
import { isIn } from './novelty.ts';
import { outletOf } from './outlet.ts';
import { quoteOf } from './quote.ts';
import { digestWordingOf } from './wording/wording.ts';

const NEWCOMERS_MAX = 3;
const QUOTE_MAX_CHARS = 110;

/** People and cities that no earlier article names, each with the words in which they come in. Nothing in a first digest. */
export function newcomersOf(
  reads: readonly ReadDocument[],
  accounts: readonly Account[],
  window: Window,
  telling: Telling,
): DigestLine[] {
  if (window.from === undefined) return [];
  const known = new Set(
    reads
      .filter(({ document }) => !isIn(window, document.id))
      .flatMap(({ mentions }) => mentions.map(({ entity }) => entity)),
  );
  const lines = new Map<EntityId, DigestLine>();
  for (const account of accounts) {
    for (const mention of account.read.mentions) {
      if (lines.size >= NEWCOMERS_MAX || lines.has(mention.entity) || known.has(mention.entity)) continue;
      if (!isTelling(mention, telling) || !spanContains(account.sentence.span, mention.span)) continue;
      const line = lineOf(account, mention, telling);
      if (line !== undefined) lines.set(mention.entity, line);
    }
  }
  return [...lines.values()];
}

/** A full name, or a city: a bare surname or a country may be anybody and is no news. */
const isTelling = ({ kind, way, surface, entity }: LinkedMention, { corpus }: Telling): boolean =>
  way === 'name' &&
  (kind === 'person' ? /\s/.test(surface) : kind === 'place' && corpus.names.gazetteer.entry(entity)?.sort === 'city');

function lineOf(account: Account, mention: LinkedMention, { corpus, language }: Telling): DigestLine | undefined {
  const wording = digestWordingOf(language);
  const name = nameIn(corpus, mention.entity, language);
  const citation = quoteOf(account, QUOTE_MAX_CHARS, (slice) => slice.includes(mention.surface) && standsAlone(slice));
  if (name === undefined || citation === undefined) return undefined;
  return {
    text: `${wording.firstNamed(name)}${wording.colon}${wording.quote(citation.quote)} — ${outletOf(citation, language)}`,
    citations: [citation],
    sentences: [account.hash],
    short: wording.firstNamed(name),
  };
}
