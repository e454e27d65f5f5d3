import type { CorpusView } from '../search/corpus-view.ts';
import { rangesOverlap } from '../text/dates/compare-dates.ts';
import type { Account } from './accounts.ts';
import { areDifferentActs } from './acts.ts';

/** Accounts of one event, best first; statuses are kept apart inside, never pooled. */
export interface Cluster {
  readonly accounts: readonly Account[];
  /** independent documents: reprints count once */
  readonly origins: number;
}

/** Sentences of one language that share so much of their words tell the same. */
const SAME_WORDS = 0.6;
/** So many people or cities must be shared; on the same days and with the same happening one is enough. */
const SHARED_NAMES = 2;
const OPENING_SENTENCES = 2;

/** Groups accounts by event. Each is compared with the weightiest account of a group, so that groups do not run together. */
export function clusterAccounts(accounts: readonly Account[], corpus: CorpusView): Cluster[] {
  const sorted = [...accounts].sort((a, b) => b.weight - a.weight || compareText(a.hash, b.hash));
  const groups: Account[][] = [];
  for (const account of sorted) {
    const tellings = [account, ...openingOf(account, sorted)];
    const group = groups.find(
      ([head]) => head !== undefined && tellings.some((telling) => sameEvent(head, telling, corpus)),
    );
    if (group === undefined) groups.push([account]);
    else group.push(account);
  }
  return groups.map((members) => ({
    accounts: members,
    origins: new Set(members.map(({ read }) => read.origin)).size,
  }));
}

/** The same words, or the same kind of happening with names in common on days that do not exclude each other. */
function sameEvent(a: Account, b: Account, corpus: CorpusView): boolean {
  if (a.hash === b.hash || sameWords(a, b)) return true;
  const names = new Set(namesIn(a));
  const shared = [...new Set(namesIn(b))].filter((name) => names.has(name));
  if (areElsewhere(a, b, corpus)) return false;
  const isSame = tellOfTheSame(a, b, corpus) && !areDifferentActs(a, b);
  if (isTitleOf(a, b) || isTitleOf(b, a))
    return isSame || (shared.length > 0 && Math.abs(a.sentence.index - b.sentence.index) === 1);
  if (!isSame) return false;
  const telling = shared.filter((name) => corpus.names.gazetteer.entry(name)?.sort !== 'country');
  const [left, right] = [a.event.date?.range, b.event.date?.range];
  if (left === undefined || right === undefined) return telling.length >= SHARED_NAMES;
  if (!rangesOverlap(left, right) || !isShort(left) || !isShort(right)) return false;
  return telling.length >= SHARED_NAMES || (telling.length > 0 && a.event.trigger === b.event.trigger);
}

/** Each names cities, and none of the other's: last week's meeting in one is not next week's in another. */
function areElsewhere(a: Account, b: Account, { names: { gazetteer } }: CorpusView): boolean {
  const citiesOf = ({ event }: Account) => event.places.filter((id) => gazetteer.entry(id)?.sort === 'city');
  const [here, there] = [citiesOf(a), citiesOf(b)];
  return here.length > 0 && there.length > 0 && !here.some((city) => there.includes(city));
}

/** The sentences that say what a title says in short: a title belongs where they belong. */
const openingOf = (title: Account, accounts: readonly Account[]): Account[] =>
  title.sentence.role !== 'title'
    ? []
    : accounts.filter(
        ({ read, sentence, event }) =>
          read === title.read &&
          sentence !== title.sentence &&
          sentence.index <= title.sentence.index + OPENING_SENTENCES &&
          [...event.participants, ...event.places].filter((name) => namesIn(title).includes(name)).length >=
            SHARED_NAMES,
      );

/** A title and its article's opening tell one story. */
const isTitleOf = (title: Account, { read, sentence }: Account): boolean =>
  title.read === read && title.sentence.role === 'title' && sentence.index <= title.sentence.index + OPENING_SENTENCES;

const namesIn = ({ event }: Account) => [...event.participants, ...event.places];

const isShort = ({ grain }: { readonly grain: string }): boolean =>
  grain === 'hour' || grain === 'day' || grain === 'week';

/** What one tells of, the other speaks of too, in this word or a near one. */
export function tellOfTheSame(a: Account, b: Account, { lexicon }: CorpusView): boolean {
  const near = (trigger: string, other: Account): boolean =>
    other.concepts.has(trigger) || [...lexicon.relatedTo(trigger)].some((id) => other.concepts.has(id));
  return near(a.event.trigger, b) || near(b.event.trigger, a);
}

function sameWords(a: Account, b: Account): boolean {
  if (a.read.analysed.language !== b.read.analysed.language) return false;
  const left = new Set(a.sentence.words.map((word) => word.stem));
  const right = new Set(b.sentence.words.map((word) => word.stem));
  const shared = [...left].filter((stem) => right.has(stem)).length;
  return shared / Math.max(1, Math.min(left.size, right.size)) >= SAME_WORDS;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
