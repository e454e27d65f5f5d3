import { placeStem } from '../../text/names/place-stems.ts';
import { sharesKey } from '../../text/names/similarity.ts';
import { fullNamesAgree, surnamesSoundAlike } from './compatible.ts';
import { kindOf, type NameType } from './name-types.ts';
import { surnameOf } from './name-units.ts';

/** Why two names may be one. */
export interface NameLink {
  readonly evidence: string;
  /** counts only between people of one office */
  readonly needsOffice: boolean;
}

/** Shorter names have too many neighbours by sound. */
const SHORT_NAME_MAX_LETTERS = 4;

/** Which names may be one, pair by pair: kept, so that a new name is compared with its neighbours only. */
export class NameLinks {
  readonly #links = new Map<NameType, Map<NameType, NameLink>>();

  readonly #compared = new Set<NameType>();
  readonly #neighbours: (type: NameType) => Iterable<NameType>;

  /** @param neighbours the only names that a name may be one with */
  constructor(neighbours: (type: NameType) => Iterable<NameType>) {
    this.#neighbours = neighbours;
  }

  of(type: NameType): ReadonlyMap<NameType, NameLink> {
    if (!this.#compared.has(type)) this.connect(type);
    return this.#links.get(type) ?? NO_LINKS;
  }

  areKnown(type: NameType): boolean {
    return this.#compared.has(type);
  }

  /** what `type` was found to be linked with so far */
  known(type: NameType): Iterable<NameType> {
    return (this.#links.get(type) ?? NO_LINKS).keys();
  }

  /** Compares `type` anew with its neighbours; other links it had are dropped. */
  connect(type: NameType): void {
    this.disconnect(type);
    this.#compared.add(type);
    const own = new Map<NameType, NameLink>();
    for (const other of this.#neighbours(type)) {
      const link = other === type ? undefined : linkBetween(type, other);
      if (link === undefined) continue;
      own.set(other, link);
      const back = this.#links.get(other) ?? new Map<NameType, NameLink>();
      this.#links.set(other, back.set(type, link));
    }
    if (own.size > 0) this.#links.set(type, own);
  }

  disconnect(type: NameType): void {
    for (const other of this.known(type)) this.#links.get(other)?.delete(type);
    this.#links.delete(type);
    this.#compared.delete(type);
  }
}

const NO_LINKS: ReadonlyMap<NameType, NameLink> = new Map();

export const isPersonal = (type: NameType): boolean => {
  const kind = kindOf([type]);
  return kind === 'person' || kind === 'name';
};

function linkBetween(a: NameType, b: NameType): NameLink | undefined {
  if (a.entry !== undefined || b.entry !== undefined) return undefined;
  const [longer, shorter] = a.units.length >= b.units.length ? [a, b] : [b, a];
  if (shorter.units.length > 1) return fullNameLink(longer, shorter);
  const agree = longer.units.length > 1 ? repeats(shorter, longer) : loneNamesAgree(a, b);
  return agree ? { evidence: longer.units.length > 1 ? 'bare surname' : 'sound alike', needsOffice: false } : undefined;
}

function fullNameLink(a: NameType, b: NameType): NameLink | undefined {
  if (isPersonal(a) && isPersonal(b)) {
    const sure = fullNamesAgree(a.units, b.units, false);
    if (sure !== undefined) return { evidence: sure, needsOffice: false };
    const inOffice = fullNamesAgree(a.units, b.units, true);
    return inOffice === undefined ? undefined : { evidence: inOffice, needsOffice: true };
  }
  if (kindOf([a]) !== kindOf([b])) return undefined;
  // `San Telmo` for `San Telmo del Río`
  if (a.units.length > b.units.length && b.units.every((unit, index) => unit === a.units[index])) {
    return { evidence: 'short form of the longer name', needsOffice: false };
  }
  if (a.units.length !== b.units.length) return undefined;
  const alike = a.units.every((unit, index) => sharesKey(unit, b.units[index] ?? ''));
  return alike ? { evidence: 'all words sound alike', needsOffice: false } : undefined;
}

function repeats(lone: NameType, full: NameType): boolean {
  if (!isPersonal(lone) || !isPersonal(full)) return false;
  const [unit = ''] = lone.units;
  const surname = surnameOf(full.units);
  const genitive = unit.length > SHORT_NAME_MAX_LETTERS && unit === `${surname}s`;
  return genitive || surnamesSoundAlike(unit, surname) || surname.split('-').includes(unit);
}

/** Places may differ by the ending that a language gives them, persons only in spelling. */
function loneNamesAgree(a: NameType, b: NameType): boolean {
  const [unitA = '', unitB = ''] = [a.units[0], b.units[0]];
  if (Math.min(unitA.length, unitB.length) <= SHORT_NAME_MAX_LETTERS) return false;
  const kinds = [kindOf([a]), kindOf([b])];
  if (kinds.includes('place') && !kinds.includes('person') && !kinds.includes('organisation')) {
    const [stemA, stemB] = [placeStem(unitA), placeStem(unitB)];
    if (stemA !== undefined && stemB !== undefined && sharesKey(stemA, stemB)) return true;
  }
  if (!kinds.includes('person') && (unitA === `${unitB}s` || unitB === `${unitA}s`)) return true;
  if (kinds[0] !== kinds[1] && !kinds.includes('name')) return false;
  return surnamesSoundAlike(unitA, unitB);
}
