/** Name types that may be one → clusters. Deterministic, whatever the order in which documents came. */
import type { Merge } from '../../model/entity.ts';
import { placeStem } from '../../text/names/place-stems.ts';
import { sharesKey } from '../../text/names/similarity.ts';
import { fullNamesAgree, surnamesSoundAlike } from './compatible.ts';
import { kindOf, type NameType } from './name-types.ts';
import { surnameOf } from './name-units.ts';

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
  // places first: a name of unknown kind may join one, but two such names say nothing about each other
  const lone = ordered.filter((candidate) => candidate.units.length === 1);
  lone.sort((a, b) => Number(kindOf([b]) === 'place') - Number(kindOf([a]) === 'place'));
  for (const type of lone) placeLoneName(type, clusters, full, isVetoed);
  const known = ordered
    .filter((candidate) => candidate.entry !== undefined)
    .map((type) => ({ types: [type], merges: [] }));
  return [...known, ...joinByOffice(clusters, full)];
}

/** Full names whose surnames are only alike: the office may be known from a bare mention that joined later. */
function joinByOffice(clusters: Cluster[], full: number): Cluster[] {
  const joined = clusters.slice(0, full);
  for (const cluster of clusters.slice(0, full)) {
    const partners = joined.filter(
      (other) => other !== cluster && joined.includes(cluster) && nearlyAgree(cluster, other),
    );
    const [only] = partners;
    if (only === undefined || partners.length > 1) continue;
    only.merges.push(...cluster.merges, {
      left: shownName(only.types[0]),
      right: shownName(cluster.types[0]),
      evidence: 'surnames alike, equal given names, same office',
    });
    only.types.push(...cluster.types);
    joined.splice(joined.indexOf(cluster), 1);
  }
  return [...joined, ...clusters.slice(full)];
}

function nearlyAgree(a: Cluster, b: Cluster): boolean {
  if (!a.types.some((type) => b.types.some((other) => shareOffice(type, other)))) return false;
  const fullNames = (cluster: Cluster) => cluster.types.filter((type) => type.units.length > 1 && isPersonal(type));
  const [namesA, namesB] = [fullNames(a), fullNames(b)];
  return (
    namesA.length > 0 &&
    namesB.length > 0 &&
    namesA.every((type) => namesB.every((other) => fullNamesAgree(type.units, other.units, true) !== undefined))
  );
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

/** One kind of office, and no country that speaks against it. */
function shareOffice(a: NameType, b: NameType): boolean {
  if (![...a.heads.keys()].some((head) => b.heads.has(head))) return false;
  return (
    a.countries.size === 0 ||
    b.countries.size === 0 ||
    [...a.countries.keys()].some((country) => b.countries.has(country))
  );
}

/** A bare name joins the one full name it repeats; else other bare names that sound alike. */
function placeLoneName(type: NameType, clusters: Cluster[], full: number, isVetoed: Vetoes): void {
  const unit = type.units[0] ?? '';
  if (isPersonal(type)) {
    const owners = clusters
      .slice(0, full)
      .filter((cluster) =>
        cluster.types.some((member) => isPersonal(member) && repeats(unit, member) && !isVetoed(type.id, member.id)),
      );
    const inOffice =
      owners.length > 1
        ? owners.filter((cluster) => cluster.types.some((member) => shareOffice(type, member)))
        : owners;
    const [owner] = inOffice;
    if (owner !== undefined && inOffice.length === 1) {
      join(
        owner,
        type,
        owners.length === 1
          ? 'bare surname of the only full name that fits'
          : 'bare surname of the only full name in this office',
      );
      return;
    }
    if (owners.length > 1) {
      clusters.push({ types: [type], merges: [] });
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
  return (
    surnamesSoundAlike(unit, surname) ||
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
  return surnamesSoundAlike(unitA, unitB);
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
