import { openStores } from '../compose.ts';
import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import { EXIT } from './failure.ts';
import { type CliCommand, printJson, requiredText } from './options.ts';

/** `parley backup FILE`: a consistent copy of the embedded store while Parley runs. */
export const backup: CliCommand = {
  name: 'backup',
  usage: 'backup FILE [--json]',
  summary: 'Copies the embedded store, also while Parley runs.',
  options: {},
  run: async (args) => {
    const file = requiredText(args, backup);
    const stores = await openStores(readConfig());
    try {
      if (stores.backup === undefined)
        throw new UserError('backup', 'PostgreSQL has a tool of its own for this: pg_dump "$DATABASE_URL" > FILE');
      await stores.backup(file);
    } finally {
      await stores.close();
    }
    if (args.flag('json')) printJson({ backup: file });
    else process.stdout.write(`The store is copied to ${file}.\n`);
    return EXIT.fine;
  },
};
