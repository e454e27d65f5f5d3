/** Names that may be one → clusters. Deterministic, whatever the order in which documents came. */
import type { Merge } from '../../model/entity.ts';
import { isPersonal, type NameLink, type NameLinks } from './name-links.ts';
import { kindOf, type NameType } from './name-types.ts';

export interface Cluster {
  readonly types: NameType[];
  readonly merges: Merge[];
}

/** Clusters of one block: names that are linked to each other and to nothing else. */
export function resolveBlock(types: readonly NameType[], links: NameLinks): Cluster[] {
  const block = new Block(links);
  const ordered = [...types].sort((a, b) => b.units.length - a.units.length || (a.id < b.id ? -1 : 1));
  for (const type of ordered) if (type.units.length > 1) block.placeFullName(type);
  // places first: a name of unknown kind may join one, but two such names say nothing about each other
  const lone = ordered.filter((type) => type.units.length === 1);
  lone.sort((a, b) => Number(kindOf([b]) === 'place') - Number(kindOf([a]) === 'place'));
  for (const type of lone) block.placeLoneName(type);
  for (const type of ordered) if (type.entry !== undefined) block.found(type);
  for (const type of ordered) if (type.units.length > 1) block.joinByOffice(type);
  return block.clusters();
}

class Block {
  readonly #links: NameLinks;
  readonly #clusterOf = new Map<NameType, Cluster>();

  constructor(links: NameLinks) {
    this.#links = links;
  }

  clusters(): Cluster[] {
    return [...new Set(this.#clusterOf.values())];
  }

  found(type: NameType): void {
    this.#clusterOf.set(type, { types: [type], merges: [] });
  }

  /** Joins the one cluster all of whose members it agrees with; a name that fits two stays apart. */
  placeFullName(type: NameType): void {
    const fitting = this.#linkedClusters(type).filter((cluster) =>
      cluster.types.every((member) => this.#agree(type, member)),
    );
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) this.found(type);
    else this.#join(only, type, this.#linkTo(type, only.types)?.evidence ?? 'agree');
  }

  /** A bare name joins the one full name it repeats; else other bare names that sound alike. */
  placeLoneName(type: NameType): void {
    const linked = this.#linkedClusters(type);
    const owners = linked.filter((cluster) =>
      cluster.types.some((member) => member.units.length > 1 && this.#agree(type, member)),
    );
    const inOffice =
      owners.length > 1
        ? owners.filter((cluster) => cluster.types.some((member) => shareOffice(type, member)))
        : owners;
    const [owner] = inOffice;
    if (owner !== undefined && inOffice.length === 1) {
      this.#join(
        owner,
        type,
        `bare surname of the only full name ${owners.length === 1 ? 'that fits' : 'in this office'}`,
      );
      return;
    }
    const alike =
      owners.length > 1
        ? []
        : linked.filter((cluster) =>
            cluster.types.every((member) => member.units.length === 1 && this.#agree(type, member)),
          );
    const [only] = alike;
    if (only === undefined || alike.length > 1) this.found(type);
    else this.#join(only, type, 'sound alike');
  }

  /** Full names whose surnames are only alike: the office may be known from a bare mention that joined later. */
  joinByOffice(type: NameType): void {
    const cluster = this.#clusterOf.get(type);
    if (cluster === undefined) return;
    const partners = this.#linkedClusters(type).filter(
      (other) => other !== cluster && this.#agreeInOffice(cluster, other),
    );
    const [only] = partners;
    if (only === undefined || partners.length > 1) return;
    only.merges.push(...cluster.merges, {
      left: shownName(only.types[0]),
      right: shownName(cluster.types[0]),
      evidence: this.#linkTo(type, only.types)?.evidence ?? 'same office',
    });
    for (const member of cluster.types) this.#clusterOf.set(member, only);
    only.types.push(...cluster.types);
  }

  #agreeInOffice(a: Cluster, b: Cluster): boolean {
    if (!a.types.some((type) => b.types.some((other) => shareOffice(type, other)))) return false;
    const full = (cluster: Cluster) => cluster.types.filter((type) => type.units.length > 1 && isPersonal(type));
    return full(a).every((type) =>
      full(b).every((other) => this.#links.of(type).has(other) && !type.vetoes.has(other.id)),
    );
  }

  #linkedClusters(type: NameType): Cluster[] {
    const clusters = new Set<Cluster>();
    for (const other of this.#links.of(type).keys()) {
      const cluster = this.#clusterOf.get(other);
      if (cluster !== undefined) clusters.add(cluster);
    }
    return [...clusters];
  }

  #agree(a: NameType, b: NameType): boolean {
    const link = this.#links.of(a).get(b);
    return link !== undefined && !a.vetoes.has(b.id) && (!link.needsOffice || shareOffice(a, b));
  }

  #linkTo(type: NameType, members: readonly NameType[]): NameLink | undefined {
    const links = this.#links.of(type);
    const member = members.find((candidate) => links.has(candidate));
    return member === undefined ? undefined : links.get(member);
  }

  #join(cluster: Cluster, type: NameType, evidence: string): void {
    cluster.merges.push({ left: shownName(cluster.types[0]), right: shownName(type), evidence });
    cluster.types.push(type);
    this.#clusterOf.set(type, cluster);
  }
}

/** One kind of office, and no country that speaks against it. */
function shareOffice(a: NameType, b: NameType): boolean {
  if (![...a.heads.keys()].some((head) => b.heads.has(head))) return false;
  return (
    a.countries.size === 0 ||
    b.countries.size === 0 ||
    [...a.countries.keys()].some((country) => b.countries.has(country))
  );
}

/** The spelling with most words, then the one seen most. */
function shownName(type: NameType | undefined): string {
  if (type === undefined) return '';
  const [best] = [...type.spellings].sort(
    (a, b) => b[0].split(/\s/).length - a[0].split(/\s/).length || b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  );
  return best?.[0] ?? type.units.join(' ');
}
