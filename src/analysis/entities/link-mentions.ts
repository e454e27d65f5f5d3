import type { Mention } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { RawMention } from '../mentions.ts';
import type { ClusterFacts, KnownFacts } from './cluster-facts.ts';
import type { LinkedMention } from './linker.ts';
import type { NameRegistry } from './name-registry.ts';
import type { NamedDocument } from './named-document.ts';
import { type Holder, type HolderMention, holderOf } from './role-holders.ts';

/** Mentions of one document with the entities they name now. */
export function linkNames(document: NamedDocument, names: NameRegistry, known: KnownFacts): LinkedMention[] {
  const linked: LinkedMention[] = [];
  for (const chain of document.chains) {
    const facts = known.of(chain.nameId, names);
    if (facts === undefined) continue;
    const listed = chain.entry !== undefined;
    for (const index of chain.mentions) {
      const raw = document.mentions[index];
      if (raw !== undefined) linked.push(linkOne(raw, chain.nameId, facts, listed));
    }
  }
  return linked;
}

/** @param listed the gazetteer has it: each mention has a kind of its own, and none is a surname */
function linkOne(raw: RawMention, nameId: string, { id, kind, full }: ClusterFacts, listed: boolean): LinkedMention {
  const { span, surface, role } = raw;
  const bare = raw.way === 'name' && full && !listed && !/[\s\u00a0]/.test(surface.trim());
  const linked = {
    span,
    surface,
    entity: id,
    kind: listed ? raw.kind : kind,
    way: bare ? 'surname' : raw.way,
    nameId,
  } as const;
  return role === undefined ? linked : { role, ...linked };
}

/** `le ministre américain` → the one person of this document who holds the office. */
export function linkRoles(document: NamedDocument, names: NameRegistry, known: KnownFacts): LinkedMention[] {
  const roles = document.mentions.filter((mention) => mention.way === 'role');
  if (roles.length === 0) return [];
  const { holders, mentions } = holdersIn(document, names, known);
  const people = [...holders.values()];
  return roles.flatMap((role) => {
    const entity = holderOf(role, people, mentions);
    const nameId = entity && holders.get(entity)?.nameId;
    if (entity === undefined || nameId === undefined) return [];
    return [{ span: role.span, surface: role.surface, entity, kind: 'person' as const, way: 'role' as const, nameId }];
  });
}

interface HoldersIn {
  readonly holders: ReadonlyMap<EntityId, Holder & Pick<ClusterFacts, 'nameId'>>;
  readonly mentions: readonly HolderMention[];
}

/** People of a document with every office that the corpus gives them. */
function holdersIn(document: NamedDocument, names: NameRegistry, known: KnownFacts): HoldersIn {
  const holders = new Map<EntityId, Holder & Pick<ClusterFacts, 'nameId'>>();
  const mentions: HolderMention[] = [];
  for (const chain of document.chains) {
    const facts = chain.entry === undefined ? known.of(chain.nameId, names) : undefined;
    if (facts?.kind !== 'person') continue;
    const { id: entity, nameId, heads, countries } = facts;
    for (const index of chain.mentions) {
      const raw = document.mentions[index];
      if (raw !== undefined) mentions.push({ entity, start: raw.span.start, sentence: raw.sentence });
    }
    holders.set(entity, { entity, nameId, heads, countries });
  }
  return { holders, mentions };
}

/** Puts them into the order of the text, in place. */
export const inTextOrder = <M extends Pick<Mention, 'span'>>(mentions: M[]): M[] =>
  mentions.sort((a, b) => a.span.start - b.span.start);
