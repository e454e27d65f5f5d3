import { config as loadDotenv } from 'dotenv';
import { endWithReader, leave, reportFailure } from './cli/failure.ts';
import { start } from './cli/start.ts';
import { keepNewObjectsYoung } from './heap.ts';

/** `npm start`: the console chat, or the chat platforms whose variables are set. */
keepNewObjectsYoung();
loadDotenv({ quiet: true });
endWithReader();
start().then(leave, (error: unknown) => leave(reportFailure(error)));
