import type { EntityId } from '../../model/ids.ts';
import type { RawMention } from '../mentions.ts';

/** A person of the document with the offices that the document, or else the corpus, gives them. */
export interface Holder {
  readonly entity: EntityId;
  readonly heads: readonly string[];
  readonly countries: readonly EntityId[];
}

/** A minister may be any kind of minister; other heads stand for themselves. */
const COVERS: Readonly<Record<string, readonly string[]>> = {
  minister: ['minister', 'foreign-minister', 'deputy-minister'],
  secretary: ['secretary', 'foreign-minister'],
  'foreign-minister': ['foreign-minister'],
};

/** The one person whom a role can mean: `le ministre américain`; undefined if none or several fit. */
export function holderOf(role: RawMention, holders: readonly Holder[]): EntityId | undefined {
  const heads = COVERS[role.roleHead ?? ''] ?? [role.roleHead ?? ''];
  const fitting = holders.filter(
    (holder) => holder.heads.some((head) => heads.includes(head)) && agreesOnCountry(role, holder),
  );
  const [only] = fitting;
  return fitting.length === 1 ? only?.entity : undefined;
}

const agreesOnCountry = (role: RawMention, holder: Holder): boolean =>
  role.country === undefined || holder.countries.includes(role.country);
