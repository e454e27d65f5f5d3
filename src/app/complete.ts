import type { Entity } from '../model/entity.ts';
import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import type { App, HalfTyped } from './app.ts';
import type { Command } from './command.ts';
import { earlierTurns } from './conversation.ts';
import { exampleQuestions } from './suggest.ts';

/** Discord shows at most so many. */
const COMPLETIONS_MAX = 25;
/** Earlier questions offered before anything is typed; the rest of the room shows what else there is. */
const RECENT_UNTYPED_MAX = 8;
/** The last words of what was typed that may be the beginning of one name. */
const NAME_WORDS_MAX = 3;
const NAME_MIN_CHARS = 2;

/** What a half-typed question or option may become: commands, earlier questions, names of the corpus, example questions,
 *  time zones. */
export async function complete(app: App, commands: readonly Command[], half: HalfTyped): Promise<readonly string[]> {
  const { partial, language, kind } = half;
  const typed = fold(partial.trim());
  if (kind === 'time-zone')
    return Intl.supportedValuesOf('timeZone')
      .filter((zone) => fold(zone).includes(typed.replace(/\s+/g, '_')))
      .slice(0, COMPLETIONS_MAX);
  // Which digests a channel has is not known here: its numbers are in /briefing list.
  if (kind === 'subscription') return [];
  const names = namesFor(app, partial, language);
  if (kind === 'topic') return distinct(names.map(({ before, name }) => before + name));
  const talks = commands.filter((command) => command.of === 'talks').map((command) => command.name);
  const [examples, recent] = await Promise.all([exampleQuestions(app.corpus, language), recentQuestions(app, half)]);
  if (typed === '') return distinct([...recent.slice(0, RECENT_UNTYPED_MAX), ...examples, ...talks]);
  const holdsTyped = (question: string) => fold(question).includes(typed);
  return distinct([
    ...talks.filter((name) => name.startsWith(typed)),
    ...recent.filter(holdsTyped),
    ...examples.filter(holdsTyped),
    ...names.flatMap(({ before, name, entity }) =>
      before === '' ? [commandFor(entity, name), name] : [`${before}${name}`],
    ),
  ]);
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].slice(0, COMPLETIONS_MAX);

/** What this person asked here, and what was asked in this thread, the latest first. */
async function recentQuestions(app: App, half: HalfTyped): Promise<readonly string[]> {
  const turns = await earlierTurns(app, half);
  return [...new Set(turns.map(({ question }) => question.trim()).reverse())];
}

/** A lone name teaches what can be done with it. */
const commandFor = ({ kind }: Entity, name: string): string => `${kind === 'person' ? 'who' : 'timeline'} ${name}`;

interface NameCompletion {
  /** what was typed before the name */
  readonly before: string;
  readonly name: string;
  readonly entity: Entity;
}

/** Names whose beginning was typed last: `who is marco ru` → Marco Rubio. The most words that begin a name decide. */
function namesFor(app: App, partial: string, language: Language): readonly NameCompletion[] {
  const text = partial.trimStart();
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index).slice(-NAME_WORDS_MAX);
  for (const start of starts) {
    const found = namesLike(app, fold(text.slice(start).trimEnd()), language);
    if (found.length > 0) return found.map((one) => ({ before: text.slice(0, start), ...one }));
  }
  return [];
}

/** Names of the corpus that, or a word of which, start like what was typed, in the asker's spelling: places of the
 *  gazetteer first, then those mentioned most. */
function namesLike(
  { corpus }: App,
  typed: string,
  language: Language,
): { readonly name: string; readonly entity: Entity }[] {
  if (typed.length < NAME_MIN_CHARS) return [];
  const { gazetteer } = corpus.names;
  const places = [...gazetteer.entries()]
    .filter(({ names }) => Object.values(names).some((name) => startsLike(name, typed)))
    .flatMap(({ id }) => corpus.linker.get(id) ?? []);
  const found = new Map([...places, ...corpus.linker.starting(typed, COMPLETIONS_MAX)].map((one) => [one.id, one]));
  return [...found.values()].map((entity) => ({
    entity,
    name: gazetteer.entry(entity.id)?.names[language] ?? entity.name,
  }));
}

function startsLike(name: string, typed: string): boolean {
  const folded = fold(name);
  return folded.startsWith(typed) || folded.split(/[\s-]+/).some((part) => part.startsWith(typed));
}
