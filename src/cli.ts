#!/usr/bin/env node
import { config as loadDotenv } from 'dotenv';
import { answers } from './cli/answers.ts';
import { ask } from './cli/ask.ts';
import { backup } from './cli/backup.ts';
import { briefing } from './cli/briefing.ts';
import { doctor } from './cli/doctor.ts';
import { EXIT, leave, reportFailure } from './cli/failure.ts';
import { indexCorpus } from './cli/index-corpus.ts';
import { sources, timeline, who } from './cli/lookups.ts';
import { migrateStore } from './cli/migrate-store.ts';
import { type CliCommand, parseArguments } from './cli/options.ts';
import { start } from './cli/start.ts';

/** `parley`: every command with `--help` and `--json`; exit codes 0 fine, 1 failed, 2 wrong usage. */
const startCommand: CliCommand = {
  name: 'start',
  usage: 'start',
  summary: 'Runs the chat platforms whose variables are set, else the console chat.',
  options: {},
  run: () => start(),
};

const COMMANDS: readonly CliCommand[] = [
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

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${overview()}\n`);
    return EXIT.fine;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
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
    ...COMMANDS.map((command) => `  ${command.name.padEnd(14)} ${command.summary}`),
    '',
    'parley <command> --help says more.',
  ].join('\n');

loadDotenv({ quiet: true });
main(process.argv.slice(2)).then(leave, (error: unknown) => leave(reportFailure(error)));
