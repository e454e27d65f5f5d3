#!/usr/bin/env node
import { config as loadDotenv } from 'dotenv';
import { endWithReader, leave } from './cli/failure.ts';
import { runCli } from './cli/run.ts';
import { keepNewObjectsYoung } from './heap.ts';

/** `parley`: every command with `--help` and `--json`; exit codes 0 fine, 1 failed, 2 wrong usage. */
keepNewObjectsYoung();
loadDotenv({ quiet: true });
endWithReader();
runCli(process.argv.slice(2)).then(leave);
