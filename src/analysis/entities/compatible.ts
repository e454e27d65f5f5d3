import { areGivenNameForms } from '../../text/names/given-names.ts';
import { nameSimilarity, sameName, sharesKey } from '../../text/names/similarity.ts';
import { typoDistance } from '../../text/names/typos.ts';
import { surnameOf } from './name-units.ts';

/** Given names may differ a little more than surnames: they are only asked where the surnames agree. */
const GIVEN_NAME_MIN_SIMILARITY = 0.8;

/** Surnames this alike are one only with equal given names and the same office: Rohani, Rouhani. */
const NEAR_SURNAME_MIN_SIMILARITY = 0.8;
const NEAR_SURNAME_MIN_LETTERS = 5;

/** How two surnames agree; `close` and `near` need further evidence. */
type SurnameAgreement = 'equal' | 'key' | 'close' | 'near' | 'no';

function compareSurnames(a: string, b: string): SurnameAgreement {
  if (a === b) return 'equal';
  if (isFeminine(a, b) || isFeminine(b, a)) return 'no';
  if (sharesKey(a, b)) return 'key';
  if (sameName(a, b)) return 'close';
  const near =
    Math.min(a.length, b.length) >= NEAR_SURNAME_MIN_LETTERS && nameSimilarity(a, b) >= NEAR_SURNAME_MIN_SIMILARITY;
  return near ? 'near' : 'no';
}

/** Whether two surnames are equal or sound alike: the cheap half of `compareSurnames`. */
export const surnamesSoundAlike = (a: string, b: string): boolean =>
  a === b || (!isFeminine(a, b) && !isFeminine(b, a) && sharesKey(a, b));

/** Lavrov and Lavrova are two people. */
const isFeminine = (longer: string, shorter: string): boolean =>
  longer.length === shorter.length + 1 && longer.startsWith(shorter) && /[aа]$/.test(longer);

/** Why two full names may be one person's, or undefined if they may not. */
export function fullNamesAgree(a: readonly string[], b: readonly string[], shareOffice: boolean): string | undefined {
  const soundAlike = surnamesSoundAlike(surnameOf(a), surnameOf(b));
  // only equal given names can make up for surnames that do not sound alike: the costly comparison waits for them
  if (!soundAlike && a[0] !== b[0]) return undefined;
  const surnames = compareSurnames(surnameOf(a), surnameOf(b));
  if (surnames === 'no') return undefined;
  const given =
    givenNamesAgree(a.slice(0, -1), b.slice(0, -1)) ??
    (shareOffice && surnames === 'equal' ? givenNamesMisspelt(a, b) : undefined);
  if (given === undefined) return undefined;
  if (surnames === 'close' && !(shareOffice || given === 'equal given names')) return undefined;
  if (surnames === 'near' && !(shareOffice && given === 'equal given names')) return undefined;
  const how = {
    equal: 'equal surnames',
    key: 'surnames sound alike',
    close: 'surnames nearly alike',
    near: 'surnames alike',
  }[surnames];
  return `${how}, ${given}${(surnames === 'close' || surnames === 'near') && shareOffice ? ', same office' : ''}`;
}

/** `Halvard Stensrud`, `Halvar Stensrud`: one letter, and everything else agrees. */
function givenNamesMisspelt(a: readonly string[], b: readonly string[]): string | undefined {
  const [givenA = '', givenB = ''] = [a[0], b[0]];
  if (a.length !== 2 || b.length !== 2 || Math.min(givenA.length, givenB.length) < MISSPELT_MIN_LETTERS)
    return undefined;
  if (isFeminine(givenA, givenB) || isFeminine(givenB, givenA)) return undefined;
  return typoDistance(givenA, givenB, 1) === 1 ? 'given names one letter apart, same office' : undefined;
}

const MISSPELT_MIN_LETTERS = 6;

/** The shorter list must fit into the longer one, in order: `Javad`, `Mohammad Javad`; `S.`, `Sergei`. */
export function givenNamesAgree(a: readonly string[], b: readonly string[]): string | undefined {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length === 0) return undefined;
  let from = 0;
  let exact = true;
  for (const name of shorter) {
    const at = longer.findIndex((other, index) => index >= from && givenNameFits(name, other));
    if (at < 0) return undefined;
    exact &&= name === longer[at];
    from = at + 1;
  }
  return exact ? 'equal given names' : 'compatible given names';
}

const FITS_CACHE_MAX_PAIRS = 200_000;
const fitsCache = new Map<string, boolean>();

function givenNameFits(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  const pair = a < b ? `${a}|${b}` : `${b}|${a}`;
  const known = fitsCache.get(pair);
  if (known !== undefined) return known;
  const fits = computeFit(a, b);
  if (fitsCache.size >= FITS_CACHE_MAX_PAIRS) fitsCache.clear();
  fitsCache.set(pair, fits);
  return fits;
}

function computeFit(a: string, b: string): boolean {
  if (isFeminine(a, b) || isFeminine(b, a)) return false;
  return sharesKey(a, b) || areGivenNameForms(a, b) || nameSimilarity(a, b) >= GIVEN_NAME_MIN_SIMILARITY;
}
