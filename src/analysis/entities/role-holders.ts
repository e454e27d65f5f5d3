import type { EntityId } from '../../model/ids.ts';
import type { RawMention } from '../mentions.ts';

/** A person of the document with the offices that the document, or else the corpus, gives them. */
export interface Holder {
  readonly entity: EntityId;
  readonly heads: readonly string[];
  readonly countries: readonly EntityId[];
}

/** A minister may be minister of anything; other heads stand for themselves. */
const covers = (asked: string, held: string): boolean =>
  asked === held ||
  (asked === 'minister' && held.endsWith('-minister') && held !== 'prime-minister' && held !== 'deputy-minister');

/** How far back a role may point when several people of the document hold it. */
const REACH_SENTENCES = 3;

/** A person's mention, as far as a later role may point back to it. */
export interface HolderMention {
  readonly entity: EntityId;
  readonly start: number;
  readonly sentence: number;
}

/** The one person whom a role can mean: `le ministre américain`. Where several hold the office, the last one
 *  named before it, provided that no other holder is named in the same sentence; else undefined. */
export function holderOf(
  role: RawMention,
  holders: readonly Holder[],
  mentions: readonly HolderMention[],
): EntityId | undefined {
  const asked = role.roleHead ?? '';
  const fitting = holders.filter(
    (holder) => holder.heads.some((head) => covers(asked, head)) && agreesOnCountry(role, holder),
  );
  if (fitting.length <= 1) return fitting[0]?.entity;
  const before = mentions.filter(
    (mention) => mention.start < role.span.start && fitting.some(({ entity }) => entity === mention.entity),
  );
  const last = before.reduce<HolderMention | undefined>(
    (latest, mention) => (latest === undefined || mention.start > latest.start ? mention : latest),
    undefined,
  );
  if (last === undefined || last.sentence < role.sentence - REACH_SENTENCES) return undefined;
  const rivals = before.some((mention) => mention.sentence === last.sentence && mention.entity !== last.entity);
  return rivals ? undefined : last.entity;
}

const agreesOnCountry = (role: RawMention, holder: Holder): boolean =>
  role.country === undefined || holder.countries.includes(role.country);
