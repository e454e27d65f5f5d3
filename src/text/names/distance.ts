/** Weighted edit distance between phonemic keys: sounds that transcriptions confuse cost little. */

const VOWELS = 'aeiou';
const NEAR_VOWELS = new Set(['ei', 'ie', 'ou', 'uo', 'ae', 'ea', 'oe', 'eo']);
const NEAR_VOWEL_COST = 0.35;
const OTHER_VOWEL_COST = 0.6;
const VOWEL_FOR_CONSONANT_COST = 1.3;
const LOST_VOWEL_COST = 0.45;
const LOST_I_COST = 0.25;
const LOST_H_COST = 0.2;
/** added when the first sound differs audibly: names rarely change there */
const FIRST_SOUND_PENALTY = 0.5;

const CONSONANT_COSTS: Readonly<Record<string, number>> = {
  vf: 0.3,
  sz: 0.25,
  xh: 0.1,
  gh: 0.3,
  xk: 0.35,
  cs: 0.5,
  SC: 0.5,
  SZ: 0.5,
  CZ: 0.6,
  QS: 0.5,
  QC: 0.5,
  gZ: 0.5,
  kg: 0.45,
  bv: 0.8,
  xg: 0.5,
  Zz: 0.6,
  cz: 0.4,
  Ss: 0.7,
  bp: 0.9,
  td: 0.9,
};

/** Sum of edit costs that turn key `a` into key `b`; 0 = equal. */
export function keyDistance(a: string, b: string): number {
  let previous = new Float64Array(b.length + 1);
  let current = new Float64Array(b.length + 1);
  for (let j = 1; j <= b.length; j++)
    previous[j] = at(previous, j - 1) + lossCost(b.charAt(j - 1), j === 1 || j === b.length);
  for (let i = 1; i <= a.length; i++) {
    const loss = lossCost(a.charAt(i - 1), i === 1 || i === a.length);
    current[0] = at(previous, 0) + loss;
    for (let j = 1; j <= b.length; j++) {
      const swap = swapCost(a, i - 1, b, j - 1);
      current[j] = Math.min(
        at(previous, j - 1) + swap,
        at(previous, j) + lossCost(a.charAt(i - 1), i === a.length),
        at(current, j - 1) + lossCost(b.charAt(j - 1), j === b.length),
      );
    }
    [previous, current] = [current, previous];
  }
  return at(previous, b.length);
}

const at = (row: Float64Array, index: number): number => row[index] ?? 0;

function lossCost(sound: string, atEdge: boolean): number {
  if (sound === 'h') return LOST_H_COST;
  if (!VOWELS.includes(sound)) return 1;
  // a lost final -a is another person (Lavrov, Lavrova)
  if (sound === 'a' && atEdge) return 1;
  return sound === 'i' ? LOST_I_COST : LOST_VOWEL_COST;
}

function swapCost(a: string, i: number, b: string, j: number): number {
  const [codeA, codeB] = [a.charCodeAt(i), b.charCodeAt(j)];
  if (codeA === codeB) return 0;
  const pair = codeA < ASCII && codeB < ASCII ? codeA * ASCII + codeB : -1;
  let cost = known[pair] ?? UNKNOWN;
  if (cost === UNKNOWN) {
    cost = soundCost(a.charAt(i), b.charAt(j));
    if (pair >= 0) known[pair] = cost;
  }
  return i === 0 && j === 0 && cost >= FIRST_SOUND_PENALTY ? cost + FIRST_SOUND_PENALTY : cost;
}

/** Nearly all sounds of keys are ASCII: what each pair costs is worked out once. */
const ASCII = 128;
const UNKNOWN = -1;
const known = new Float64Array(ASCII * ASCII).fill(UNKNOWN);

function soundCost(a: string, b: string): number {
  const vowelA = VOWELS.includes(a);
  const vowelB = VOWELS.includes(b);
  if (vowelA && vowelB) return NEAR_VOWELS.has(a + b) ? NEAR_VOWEL_COST : OTHER_VOWEL_COST;
  return CONSONANT_COSTS[a + b] ?? CONSONANT_COSTS[b + a] ?? (vowelA !== vowelB ? VOWEL_FOR_CONSONANT_COST : 1);
}
