import { invocationOf, terminalOf } from '../adapters/console/index.ts';
import { renderConsole } from '../adapters/console/render.ts';
import { bundledCorpus, type LoadedCorpus, loadCorpus } from '../compose.ts';
import { readConfig } from '../config.ts';
import type { Invocation } from '../model/invocation.ts';
import type { Language } from '../model/language.ts';
import type { Reply } from '../model/reply.ts';
import type { Arguments } from './options.ts';
import { progressLine } from './progress.ts';

/** The corpus that a command line means: `--corpus`, else CORPUS_DIR, else the bundled articles. Bad files are named on stderr. */
export async function openCorpus(args: Arguments): Promise<LoadedCorpus> {
  const loaded = await loadCorpus(
    args.text('corpus') ?? readConfig().corpusDir ?? bundledCorpus(),
    progressLine('Reading articles'),
  );
  for (const problem of loaded.folder.problems) process.stderr.write(`parley: ${problem.file}: ${problem.reason}\n`);
  return loaded;
}

/** What was typed on the command line, as chat would hand it to the core. */
export const typedHere = (text: string, language: Language | undefined): Invocation =>
  invocationOf(text.trim(), {
    user: 'cli',
    session: 'cli',
    locale: language ?? Intl.DateTimeFormat().resolvedOptions().locale,
  });

export function printReply(reply: Reply): void {
  const colour = process.stdout.isTTY === true && readConfig().colour;
  process.stdout.write(`${renderConsole({ ...reply, actions: [] }, terminalOf(process.stdout, colour))}\n`);
}
