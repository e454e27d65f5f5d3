import { composeCore } from '../compose.ts';
import { memoryStores } from '../storage/memory-stores.ts';
import { EXIT } from './failure.ts';
import { type Arguments, type CliCommand, languageOption, printJson, requiredText } from './options.ts';
import { printReply, typedHere, withCorpus } from './shared.ts';
import { SILENT_LOG } from './silent-log.ts';

const lang = { lang: { type: 'string' } } as const;

export const sources: CliCommand = {
  name: 'sources',
  usage: 'sources [number] [--corpus DIR] [--lang xx] [--json]',
  summary: 'Lists the articles, or shows one.',
  options: lang,
  run: (args) => show(args, `sources ${args.words.join(' ')}`),
};

export const timeline: CliCommand = {
  name: 'timeline',
  usage: 'timeline [topic] [--corpus DIR] [--lang xx] [--json]',
  summary: 'Shows events in order, each with status and source.',
  options: lang,
  run: (args) => show(args, `timeline ${args.words.join(' ')}`),
};

export const who: CliCommand = {
  name: 'who',
  usage: 'who NAME [--corpus DIR] [--lang xx] [--json]',
  summary: 'Shows a profile: spellings, roles, words and deeds.',
  options: lang,
  run: (args) => show(args, `who ${requiredText(args, who)}`),
};

/** Runs the same command that chat has. */
async function show(args: Arguments, typed: string): Promise<number> {
  const reply = await withCorpus(args, (loaded) => {
    const { core } = composeCore({ loaded, stores: memoryStores(), log: SILENT_LOG });
    return core.handle(typedHere(typed, languageOption(args)));
  });
  if (args.flag('json')) printJson(reply);
  else printReply(reply);
  return reply.kind === 'error' ? EXIT.failed : EXIT.fine;
}
