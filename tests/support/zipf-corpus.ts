/** Generated passages whose words are as unevenly common as in language, the same for the same seed. */

/** Different words. */
const WORDS = 60_000;
/** Zipf–Mandelbrot: the word of rank r occurs in proportion to 1 / (r + SHIFT)^EXPONENT. */
const SHIFT = 2.7;
const EXPONENT = 1.05;
/** Part of a passage's words that is drawn from its topic, and words of a topic. */
const TOPICAL_SHARE = 0.25;
const TOPIC_WORDS = 200;
const TOPICS = 400;
/** A prime that scatters a topic's words over all ranks. */
const SPREAD = 7_919;
/** Mean length of a passage; lengths lie within half and one and a half of it. */
const PASSAGE_WORDS = 45;

/** Numbers in [0, 1). Source: mulberry32, Tommy Ettinger 2017, public domain. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const cumulative = new Float64Array(WORDS);
let sum = 0;
for (let rank = 0; rank < WORDS; rank++) {
  sum += 1 / (rank + 1 + SHIFT) ** EXPONENT;
  cumulative[rank] = sum;
}

/** A word by its rank, the commonest first. */
const wordOf = (rank: number): string => `w${rank.toString(36)}`;

function commonWord(random: () => number): number {
  const wanted = random() * sum;
  let low = 0;
  let high = WORDS - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulative[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of `count` passages, one after the other. */
export function* zipfPassages(count: number, seed = 1): Generator<string[]> {
  const random = randomFrom(seed);
  for (let i = 0; i < count; i++) {
    const topic = Math.floor(random() * TOPICS);
    const length = Math.floor(PASSAGE_WORDS * (0.5 + random()));
    yield Array.from({ length }, () =>
      wordOf(random() < TOPICAL_SHARE ? topicWord(topic, random) : commonWord(random)),
    );
  }
}

/** The same few words for each topic, spread over the ranks; the first of them most often. */
function topicWord(topic: number, random: () => number): number {
  const which = Math.floor(random() ** 2 * TOPIC_WORDS);
  return ((topic * TOPIC_WORDS + which) * SPREAD) % WORDS;
}

/** Questions of 2–6 words that occur together in some passage: topical ones, and common ones among them. */
export function zipfQueries(count: number, passages: readonly (readonly string[])[], seed = 2): string[][] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const passage = passages[Math.floor(random() * passages.length)] ?? [];
    const length = 2 + Math.floor(random() * 5);
    return [...new Set(Array.from({ length }, () => passage[Math.floor(random() * passage.length)] ?? 'w0'))];
  });
}
