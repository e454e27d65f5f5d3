import { join } from 'node:path';
import { SQLITE_FILE } from '../compose.ts';
import { type Config, readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import type { Stores } from '../ports/stores.ts';
import { migrateStores } from '../storage/migrate-stores.ts';
import { EXIT } from './failure.ts';
import { type Arguments, type CliCommand, printJson } from './options.ts';
import { progressLine } from './progress.ts';

const ENGINES = ['sqlite', 'postgres'] as const;
type Engine = (typeof ENGINES)[number];

/** `parley migrate-store`: everything from one engine to the other, then counts and contents are compared. */
export const migrateStore: CliCommand = {
  name: 'migrate-store',
  usage:
    'migrate-store --from sqlite --to postgres [--json]   (DATA_DIR and DATABASE_URL say where; stop Parley first)',
  summary: 'Moves everything between SQLite and PostgreSQL, and verifies it.',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  run: async (args) => {
    const [from, to] = [engineOption(args, 'from'), engineOption(args, 'to')];
    if (from === to)
      throw new UserError('usage', `--from and --to are both ${from}. Usage: parley ${migrateStore.usage}`);
    const config = readConfig();
    const source = await open(from, config);
    try {
      const target = await open(to, config);
      try {
        const tables = await migrateStores(source, target, ({ table, copied, total }) =>
          progressLine(`Copying ${table}`)(copied, total),
        );
        if (args.flag('json')) printJson({ from, to, tables });
        else {
          for (const { table, rows, hash } of tables)
            process.stdout.write(
              `${table.padEnd(16)} ${String(rows).padStart(8)} rows, verified ${hash.slice(0, 12)}\n`,
            );
          process.stdout.write(`Everything is in ${to}. ${to === 'postgres' ? 'Keep' : 'Unset'} DATABASE_URL.\n`);
        }
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
    return EXIT.fine;
  },
};

function engineOption(args: Arguments, option: 'from' | 'to'): Engine {
  const given = args.text(option);
  const engine = ENGINES.find((known) => known === given);
  if (engine !== undefined) return engine;
  throw new UserError(
    'usage',
    `--${option} ${given ?? 'is missing'}: permitted are ${ENGINES.join(' and ')}. Usage: parley ${migrateStore.usage}`,
  );
}

async function open(engine: Engine, config: Config): Promise<Stores> {
  if (engine === 'sqlite') {
    const { sqliteStores } = await import('../storage/sqlite-stores.ts');
    return sqliteStores({ file: join(config.dataDir, SQLITE_FILE) });
  }
  if (config.databaseUrl === undefined)
    throw new UserError(
      'config',
      'Set DATABASE_URL to the PostgreSQL database: postgres://user:password@host:5432/name',
    );
  const { postgresStores } = await import('../storage/postgres-stores.ts');
  return postgresStores({ url: config.databaseUrl });
}
