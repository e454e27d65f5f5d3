import { answers } from './answers.ts';
import { ask } from './ask.ts';
import { backup } from './backup.ts';
import { briefing } from './briefing.ts';
import { doctor } from './doctor.ts';
import { EXIT, reportFailure } from './failure.ts';
import { indexCorpus } from './index-corpus.ts';
import { sources, timeline, who } from './lookups.ts';
import { migrateStore } from './migrate-store.ts';
import { type CliCommand, parseArguments } from './options.ts';
import { start } from './start.ts';

const startCommand: CliCommand = {
  name: 'start',
  usage: 'start',
  summary: 'Runs the chat platforms whose variables are set, else the console chat.',
  options: {},
  run: () => start(),
};

/** In the order that help shows them. */
export const CLI_COMMANDS: readonly CliCommand[] = [
  startCommand,
  ask,
  answers,
  indexCorpus,
  sources,
  timeline,
  who,
  briefing,
  doctor,
  backup,
  migrateStore,
];

/** Runs one command line; mistakes and bugs are said on stderr. Resolves to the exit code. */
export async function runCli(argv: readonly string[]): Promise<number> {
  try {
    return await run(argv);
  } catch (error) {
    return reportFailure(error);
  }
}

async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${overview()}\n`);
    return EXIT.fine;
  }
  const command = CLI_COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    process.stderr.write(`parley: there is no command “${name}”.\n\n${overview()}\n`);
    return EXIT.usage;
  }
  const args = parseArguments(command, rest);
  if (args.flag('help')) {
    process.stdout.write(`${command.summary}\n\nUsage: parley ${command.usage}\n`);
    return EXIT.fine;
  }
  return command.run(args);
}

const overview = (): string =>
  [
    'Usage: parley <command> [options]',
    '',
    ...CLI_COMMANDS.map((command) => `  ${command.name.padEnd(14)} ${command.summary}`),
    '',
    'parley <command> --help says more.',
  ].join('\n');
