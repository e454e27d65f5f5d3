/** Name types that may be one → clusters. Deterministic, whatever the order in which documents came. */
import type { Merge } from '../../model/entity.ts';
import { sharesKey } from '../../text/names/similarity.ts';
import { compareSurnames, fullNamesAgree } from './compatible.ts';
import { kindOf, type NameType } from './name-types.ts';
import { surnameOf } from './name-units.ts';
import { placeStem } from './place-stems.ts';

export interface Cluster {
  readonly types: NameType[];
  readonly merges: Merge[];
}

/** Pairs that one document keeps apart: it writes both, again and again. */
export type Vetoes = (a: string, b: string) => boolean;

export function resolveBlock(types: readonly NameType[], isVetoed: Vetoes): Cluster[] {
  const ordered = [...types].sort((a, b) => b.units.length - a.units.length || (a.id < b.id ? -1 : 1));
  const clusters: Cluster[] = [];
  for (const type of ordered.filter((candidate) => candidate.units.length > 1)) placeFullName(type, clusters, isVetoed);
  const full = clusters.length;
  for (const type of ordered.filter((candidate) => candidate.units.length === 1))
    placeLoneName(type, clusters, full, isVetoed);
  return clusters;
}

const isPersonal = (type: NameType): boolean => {
  const kind = kindOf([type]);
  return kind === 'person' || kind === 'name';
};

/** Joins the one cluster all of whose members it agrees with; a name that fits two stays apart. */
function placeFullName(type: NameType, clusters: Cluster[], isVetoed: Vetoes): void {
  const fitting = clusters.flatMap((cluster) => {
    const reasons = cluster.types.map((member) => (isVetoed(type.id, member.id) ? undefined : agreement(type, member)));
    const [first] = reasons;
    return first !== undefined && !reasons.includes(undefined) ? [{ cluster, evidence: first }] : [];
  });
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) clusters.push({ types: [type], merges: [] });
  else join(only.cluster, type, only.evidence);
}

function agreement(a: NameType, b: NameType): string | undefined {
  if (isPersonal(a) && isPersonal(b)) return fullNamesAgree(a.units, b.units, shareOffice(a, b));
  if (a.units.length !== b.units.length || kindOf([a]) !== kindOf([b])) return undefined;
  return a.units.every((unit, index) => sharesKey(unit, b.units[index] ?? '')) ? 'all words sound alike' : undefined;
}

const shareOffice = (a: NameType, b: NameType): boolean => [...a.heads.keys()].some((head) => b.heads.has(head));

/** A bare name joins the one full name it repeats; else other bare names that sound alike. */
function placeLoneName(type: NameType, clusters: Cluster[], full: number, isVetoed: Vetoes): void {
  const unit = type.units[0] ?? '';
  if (isPersonal(type)) {
    const owners = clusters
      .slice(0, full)
      .filter((cluster) =>
        cluster.types.some((member) => isPersonal(member) && repeats(unit, member) && !isVetoed(type.id, member.id)),
      );
    if (owners.length > 1) {
      clusters.push({ types: [type], merges: [] });
      return;
    }
    const [owner] = owners;
    if (owner !== undefined) {
      join(owner, type, 'bare surname of the only full name that fits');
      return;
    }
  }
  const alike = clusters
    .slice(full)
    .filter((cluster) =>
      cluster.types.every((member) => !isVetoed(type.id, member.id) && loneNamesAgree(type, member)),
    );
  const [only] = alike;
  if (only === undefined || alike.length > 1) clusters.push({ types: [type], merges: [] });
  else join(only, type, 'sound alike');
}

function repeats(unit: string, full: NameType): boolean {
  const surname = surnameOf(full.units);
  const agreed = compareSurnames(unit, surname);
  return (
    agreed === 'equal' ||
    agreed === 'key' ||
    (unit.length > SHORT_NAME_MAX_LETTERS && unit === `${surname}s`) ||
    surname.split('-').includes(unit)
  );
}

const SHORT_NAME_MAX_LETTERS = 4;

/** Places may differ by the ending that a language gives them, persons only in spelling. */
function loneNamesAgree(a: NameType, b: NameType): boolean {
  const [unitA = '', unitB = ''] = [a.units[0], b.units[0]];
  if (Math.min(unitA.length, unitB.length) <= SHORT_NAME_MAX_LETTERS) return false;
  const kinds = [kindOf([a]), kindOf([b])];
  if (kinds.includes('place') && !kinds.includes('person') && !kinds.includes('organisation')) {
    const [stemA, stemB] = [placeStem(unitA), placeStem(unitB)];
    if (stemA !== undefined && stemB !== undefined && sharesKey(stemA, stemB)) return true;
  }
  if (kinds[0] !== kinds[1] && !kinds.includes('name')) return false;
  return compareSurnames(unitA, unitB) === 'key';
}

function join(cluster: Cluster, type: NameType, evidence: string): void {
  cluster.merges.push({ left: shownName(cluster.types[0]), right: shownName(type), evidence });
  cluster.types.push(type);
}

/** The spelling seen most. */
export function shownName(type: NameType | undefined): string {
  if (type === undefined) return '';
  const [best] = [...type.spellings].sort(
    (a, b) => b[0].split(/\s/).length - a[0].split(/\s/).length || b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  );
  return best?.[0] ?? type.units.join(' ');
}
