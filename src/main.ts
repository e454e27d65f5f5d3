import { config as loadDotenv } from 'dotenv';
import { start } from './cli/start.ts';
import { reportFailure } from './cli/failure.ts';

/** `npm start`: the console chat, or the chat platforms whose variables are set. */
loadDotenv({ quiet: true });
start().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = reportFailure(error);
  },
);
