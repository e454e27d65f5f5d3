import { invocationOf, terminalOf } from '../adapters/console/index.ts';
import { renderConsole } from '../adapters/console/render.ts';
import { bundledCorpus, type LoadedCorpus, loadCorpus, type OpenCorpus } from '../compose.ts';
import { type Config, readConfig } from '../config.ts';
import type { Invocation } from '../model/invocation.ts';
import type { Language } from '../model/language.ts';
import type { Reply } from '../model/reply.ts';
import { openStoredCorpus } from './open-corpus.ts';
import type { Arguments } from './options.ts';
import { progressLine } from './progress.ts';

/**
 * Asks the corpus that a command line means: the folder of `--corpus`, read into memory; else the stored index, where
 * something was indexed; else CORPUS_DIR or the bundled articles, read into memory.
 */
export async function withCorpus<T>(args: Arguments, work: (opened: OpenCorpus) => Promise<T>): Promise<T> {
  const config = readConfig();
  const directory = args.text('corpus');
  const stored = directory === undefined ? await openStoredCorpus(config) : undefined;
  if (stored === undefined) return work(await readFolder(config, directory));
  try {
    return await work(stored);
  } finally {
    await stored.close();
  }
}

/** Bad files are named on stderr. */
async function readFolder(config: Config, directory: string | undefined): Promise<LoadedCorpus> {
  const loaded = await loadCorpus(directory ?? config.corpusDir ?? bundledCorpus(), progressLine('Reading articles'));
  for (const { file, reason } of loaded.folder.problems) process.stderr.write(`parley: ${file}: ${reason}\n`);
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
