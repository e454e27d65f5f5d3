import type { TenantId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import type { App, CompletionKind } from './app.ts';
import type { Command } from './command.ts';
import { exampleQuestions } from './suggest.ts';

/** Discord shows at most so many. */
const COMPLETIONS_MAX = 25;

export interface Completing {
  readonly tenant: TenantId;
  readonly partial: string;
  readonly language: Language;
  readonly kind?: CompletionKind;
}

/** What a half-typed question or option may become: commands, names of the corpus, example questions, time zones. */
export async function complete(
  app: App,
  commands: readonly Command[],
  { partial, language, kind }: Completing,
): Promise<readonly string[]> {
  const typed = fold(partial.trim());
  if (kind === 'time-zone')
    return Intl.supportedValuesOf('timeZone')
      .filter((zone) => fold(zone).includes(typed.replace(/\s+/g, '_')))
      .slice(0, COMPLETIONS_MAX);
  const names = namesLike(app, typed.split(' ').at(-1) ?? '', language);
  // Which digests a channel has is not known here: its numbers are in /briefing list.
  if (kind === 'subscription') return [];
  if (kind === 'topic') return names.slice(0, COMPLETIONS_MAX);
  const talks = commands.filter((command) => command.of === 'talks').map((command) => command.name);
  const examples = await exampleQuestions(app.corpus, language);
  if (typed === '') return [...examples, ...talks].slice(0, COMPLETIONS_MAX);
  const before = partial.trimStart().replace(/\S*$/, '');
  const completed = [
    ...talks.filter((name) => name.startsWith(typed)),
    ...examples.filter((example) => fold(example).includes(typed)),
    ...names.map((name) => `${before}${name}`),
  ];
  return [...new Set(completed)].slice(0, COMPLETIONS_MAX);
}

/** Names of the corpus one of whose spellings starts like what was typed, under the asker's own spelling. */
function namesLike(app: App, word: string, language: Language): string[] {
  if (word.length < 2) return [];
  const { gazetteer } = app.corpus.names;
  return app.corpus.linker
    .entities()
    .filter((entity) =>
      [
        entity.name,
        ...entity.spellings.map((spelling) => spelling.text),
        ...Object.values(gazetteer.entry(entity.id)?.names ?? {}),
      ].some((name) =>
        fold(name)
          .split(/[\s-]+/)
          .some((part) => part.startsWith(word)),
      ),
    )
    .map((entity) => gazetteer.entry(entity.id)?.names[language] ?? entity.name);
}
