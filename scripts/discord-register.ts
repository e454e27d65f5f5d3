/** `npm run discord:register [-- --guild ID]`: tells Discord which commands there are; changes only what differs. */
import { parseArgs } from 'node:util';
import { config as loadDotenv } from 'dotenv';
import { COMMANDS } from '../commands/index.ts';
import { type Registration, registerCommands } from '../src/adapters/discord/register.ts';
import { readConfig } from '../src/config.ts';
import { UserError } from '../src/errors.ts';

async function register(): Promise<void> {
  const { values } = parseArgs({ options: { guild: { type: 'string' } } });
  const { discord } = readConfig();
  if (discord === undefined)
    throw new UserError('config', 'Set DISCORD_TOKEN and DISCORD_APP_ID in .env: see docs/OPERATIONS.md, “Discord”.');
  const done = await registerCommands(discord, COMMANDS, values.guild);
  const where = values.guild === undefined ? 'everywhere' : `in server ${values.guild}`;
  console.log(`Commands ${where}: ${summary(done)}.`);
}

const summary = ({ created, changed, deleted, unchanged }: Registration): string =>
  [
    ['created', created],
    ['changed', changed],
    ['deleted', deleted],
    ['unchanged', unchanged],
  ]
    .flatMap(([what, names]) =>
      names !== undefined && names.length > 0 ? [`${what} ${[names].flat().join(', ')}`] : [],
    )
    .join('; ');

loadDotenv({ quiet: true });
register().catch((error: unknown) => {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
});
