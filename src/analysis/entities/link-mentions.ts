import type { EntityKind } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { RawMention } from '../mentions.ts';
import { idOfCluster } from './describe.ts';
import type { LinkedMention } from './linker.ts';
import type { NameRegistry } from './name-registry.ts';
import { kindOf } from './name-types.ts';
import type { NamedDocument } from './named-document.ts';
import { type Holder, type HolderMention, holderOf } from './role-holders.ts';

/** Mentions of one document with the entities they name now. */
export function linkNames(document: NamedDocument, names: NameRegistry): LinkedMention[] {
  const linked: LinkedMention[] = [];
  for (const chain of document.chains) {
    const cluster = names.ofName(chain.nameId);
    if (cluster === undefined) continue;
    const entity: LinkedEntity = {
      id: idOfCluster(cluster),
      kind: chain.entry === undefined ? kindOf(cluster.types) : undefined,
      full: chain.entry === undefined && cluster.types.some((type) => type.units.length > 1),
    };
    for (const index of chain.mentions) {
      const raw = document.mentions[index];
      if (raw !== undefined) linked.push(linkOne(raw, chain.nameId, entity));
    }
  }
  return linked;
}

interface LinkedEntity {
  readonly id: EntityId;
  /** absent where each mention has its own */
  readonly kind: EntityKind | undefined;
  /** a full name is known, so that a bare one is a surname */
  readonly full: boolean;
}

function linkOne(raw: RawMention, nameId: string, { id, kind, full }: LinkedEntity): LinkedMention {
  const { span, surface, role } = raw;
  const bare = raw.way === 'name' && full && !/[\s\u00a0]/.test(surface.trim());
  const linked = {
    span,
    surface,
    entity: id,
    kind: kind ?? raw.kind,
    way: bare ? 'surname' : raw.way,
    nameId,
  } as const;
  return role === undefined ? linked : { ...linked, role };
}

/** `le ministre américain` → the one person of this document who holds the office. */
export function linkRoles(document: NamedDocument, names: NameRegistry): LinkedMention[] {
  const roles = document.mentions.filter((mention) => mention.way === 'role');
  if (roles.length === 0) return [];
  const { holders, mentions } = holdersIn(document, names);
  return roles.flatMap((role) => {
    const entity = holderOf(role, holders, mentions);
    const nameId = entity === undefined ? undefined : names.byId(entity)?.types[0]?.id;
    if (entity === undefined || nameId === undefined) return [];
    return [{ span: role.span, surface: role.surface, entity, kind: 'person' as const, way: 'role' as const, nameId }];
  });
}

/** People of a document with every office that the corpus gives them. */
function holdersIn(document: NamedDocument, names: NameRegistry): { holders: Holder[]; mentions: HolderMention[] } {
  const holders = new Map<EntityId, Holder>();
  const mentions: HolderMention[] = [];
  for (const chain of document.chains) {
    const cluster = chain.entry === undefined ? names.ofName(chain.nameId) : undefined;
    if (cluster === undefined || kindOf(cluster.types) !== 'person') continue;
    const entity = idOfCluster(cluster);
    for (const index of chain.mentions) {
      const raw = document.mentions[index];
      if (raw !== undefined) mentions.push({ entity, start: raw.span.start, sentence: raw.sentence });
    }
    holders.set(entity, {
      entity,
      heads: cluster.types.flatMap((type) => [...type.heads.keys()]),
      countries: cluster.types.flatMap((type) => [...type.countries.keys()]),
    });
  }
  return { holders: [...holders.values()], mentions };
}
