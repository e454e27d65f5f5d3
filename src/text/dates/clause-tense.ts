/** Does the clause around a phrase look back or ahead? The nearest verb cue decides. */
import type { Language } from '../../model/language.ts';
import { LANGUAGES } from '../../model/language.ts';
import type { DateToken } from './date-tokens.ts';
import { PLUPERFECT, TENSE_CUES } from './tense-cues.ts';

/** -1 past, 1 future, 0 nothing to go by */
export type Tense = -1 | 0 | 1;

interface CueTable {
  readonly cues: ReadonlyMap<string, Tense>;
  readonly futureEnding: RegExp | undefined;
  readonly pastEnding: RegExp | undefined;
  readonly joints: ReadonlySet<string>;
}

/** Tokens read on each side. */
const REACH = 24;
/** A cue costlier than this says nothing about the phrase. */
const COST_MAX = 18;
/** Tokens read on each side for `had`. */
const PLUPERFECT_REACH = 6;
/** What a comma or a word that starts a clause adds to the distance, in tokens. */
const COMMA_COST = 4;
const JOINT_COST = 3;
/** `will be held`, `expected to be signed`: the participle belongs to a future cue this many tokens before it. */
const PARTICIPLE_REACH = 4;
const STOPS: ReadonlySet<string> = new Set(['.', ';', '!', '?', '…', ':']);

const tables = Object.fromEntries(LANGUAGES.map((language) => [language, compile(language)] as const)) as Readonly<
  Record<Language, CueTable>
>;

function compile(language: Language): CueTable {
  const source = TENSE_CUES[language];
  const cues = new Map<string, Tense>();
  for (const word of source.neither.split(' ')) cues.set(word, 0);
  for (const word of source.past.split(' ')) cues.set(word, -1);
  for (const word of source.future.split(' ')) cues.set(word, 1);
  const joints = new Set(source.joints.split(' '));
  return { cues, joints, futureEnding: source.futureEnding, pastEnding: source.pastEnding };
}

/** Tense of the clause that holds the tokens `from` to `to` (exclusive). */
export function clauseTense(tokens: readonly DateToken[], from: number, to: number, language: Language): Tense {
  const table = tables[language];
  const before = nearestCue(tokens, from - 1, -1, table);
  const after = nearestCue(tokens, to, 1, table);
  if (before.tense === 0) return after.tense;
  return after.tense !== 0 && after.cost < before.cost ? after.tense : before.tense;
}

/** `By Wednesday they had agreed`: the clause looks back on the end of something. */
export function looksBackOn(tokens: readonly DateToken[], from: number, to: number): boolean {
  for (const [start, step] of [
    [from - 1, -1],
    [to, 1],
  ] as const) {
    for (let at = start; Math.abs(at - start) < PLUPERFECT_REACH; at += step) {
      const token = tokens[at];
      if (token === undefined || isStop(tokens, at)) break;
      if (PLUPERFECT.has(token.word)) return true;
    }
  }
  return false;
}

function nearestCue(tokens: readonly DateToken[], start: number, step: 1 | -1, table: CueTable) {
  let cost = 0;
  for (let at = start; Math.abs(at - start) < REACH; at += step) {
    const token = tokens[at];
    if (token === undefined || isStop(tokens, at)) break;
    cost += 1;
    if (token.word === ',') cost += COMMA_COST;
    else if (table.joints.has(token.word)) cost += JOINT_COST;
    if (cost > COST_MAX) break;
    const tense = cueAt(tokens, at, table);
    if (tense !== 0) return { tense, cost };
  }
  return { tense: 0 as Tense, cost };
}

/** A full stop ends the clause unless it belongs to a number (`14. Juli`). */
function isStop(tokens: readonly DateToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.word === '.' && token.glued && tokens[at - 1]?.value !== undefined) return false;
  return STOPS.has(token.word);
}

function cueAt(tokens: readonly DateToken[], at: number, table: CueTable): Tense {
  const token = tokens[at];
  if (token === undefined) return 0;
  const opens = at === 0 || isStop(tokens, at - 1);
  const tense = tenseOf(token, table, opens);
  if (tense !== -1) return tense;
  for (let before = Math.max(0, at - PARTICIPLE_REACH); before < at; before++) {
    const earlier = tokens[before];
    if (earlier && tenseOf(earlier, table, false) === 1 && !isStop(tokens, before)) return 1;
  }
  return -1;
}

/** Endings are read on lower-case words and on the first word of a sentence; elsewhere capitals are names. */
function tenseOf(token: DateToken, table: CueTable, opens: boolean): Tense {
  const listed = table.cues.get(token.word);
  if (listed !== undefined) return listed;
  if ((token.capital && !opens) || token.value !== undefined) return 0;
  if (!token.capital && table.futureEnding?.test(token.word)) return 1;
  return table.pastEnding?.test(token.word) ? -1 : 0;
}
