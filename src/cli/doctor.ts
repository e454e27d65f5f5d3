import { bundledCorpus, indexLocation, openStores } from '../compose.ts';
import { type Config, readConfig } from '../config.ts';
import { messageOf } from '../errors.ts';
import { openCorpusFolder } from '../storage/corpus-files.ts';
import { workspaceFolders } from '../storage/workspace-folders.ts';
import { EXIT } from './failure.ts';
import { openStoredCorpus } from './open-corpus.ts';
import { type Arguments, type CliCommand, printJson } from './options.ts';

interface Check {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
}

const OLDEST_NODE = 20;

/** `parley doctor`: checks configuration, corpus and store, and says what to fix. */
export const doctor: CliCommand = {
  name: 'doctor',
  usage: 'doctor [--corpus DIR] [--json]',
  summary: 'Checks configuration, corpus and store, and says what to fix.',
  options: {},
  run: async (args) => {
    const checks = await runChecks(args);
    if (args.flag('json')) printJson(checks);
    else
      for (const check of checks)
        process.stdout.write(`${check.ok ? 'ok  ' : 'FIX '} ${check.what}: ${check.detail}\n`);
    return checks.every((check) => check.ok) ? EXIT.fine : EXIT.failed;
  },
};

async function runChecks(args: Arguments): Promise<Check[]> {
  const major = Number(process.versions.node.split('.')[0]);
  const checks: Check[] = [
    {
      what: 'Node.js',
      ok: major >= OLDEST_NODE,
      detail:
        major >= OLDEST_NODE
          ? process.versions.node
          : `${process.versions.node} is too old; install ${OLDEST_NODE} or newer`,
    },
  ];
  let config: Config;
  try {
    config = readConfig();
  } catch (error) {
    return [...checks, { what: 'configuration', ok: false, detail: messageOf(error) }];
  }
  checks.push({
    what: 'configuration',
    ok: true,
    detail: `Slack ${config.slack === undefined ? 'off' : config.slack.mode}, Discord ${config.discord === undefined ? 'off' : 'on'}`,
  });
  checks.push(checkCorpus(args.text('corpus') ?? config.corpusDir ?? bundledCorpus()));
  checks.push(await checkIndex(config));
  checks.push(await checkStore(config));
  return checks;
}

function checkCorpus(directory: string): Check {
  try {
    const folder = openCorpusFolder(directory);
    let articles = 0;
    for (const _ of folder.articles()) articles += 1;
    const problems = folder.problems.map((problem) => `${problem.file} ${problem.reason}`).join('; ');
    if (articles === 0)
      return { what: 'corpus', ok: false, detail: `${directory} holds no usable .txt or .md file. ${problems}`.trim() };
    const own = workspaceFolders(directory);
    const served = own.length === 0 ? '' : `; of their own have: ${own.join(', ')}`;
    return {
      what: 'corpus',
      ok: problems === '',
      detail: `${articles} articles in ${directory}${served}${problems === '' ? '' : `; ${problems}`}`,
    };
  } catch (error) {
    return { what: 'corpus', ok: false, detail: messageOf(error) };
  }
}

/** Whether there is a stored index, and what it holds. */
async function checkIndex(config: Config): Promise<Check> {
  const what = 'index';
  try {
    const stored = await openStoredCorpus(config);
    if (stored === undefined)
      return { what, ok: true, detail: 'none yet: articles are read into memory, or indexed at the next start' };
    const { size, version } = stored.corpus;
    await stored.close();
    const { kind } = indexLocation(config);
    return { what, ok: true, detail: `${size} articles, version ${version} (${kind})` };
  } catch (error) {
    return { what, ok: false, detail: messageOf(error) };
  }
}

async function checkStore(config: Config): Promise<Check> {
  const what = config.databaseUrl === undefined ? 'store (SQLite)' : 'store (PostgreSQL)';
  try {
    const stores = await openStores(config);
    await stores.close();
    return { what, ok: true, detail: config.databaseUrl === undefined ? `opens in ${config.dataDir}` : 'connects' };
  } catch (error) {
    return { what, ok: false, detail: messageOf(error) };
  }
}
