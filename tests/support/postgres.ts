import { randomUUID } from 'node:crypto';
import { describe, inject } from 'vitest';
import { execute, TEMPLATE } from './postgres-global.ts';
import { postgresMissing } from './postgres-server.ts';

/** `describe` for what needs a real PostgreSQL. Where the platform has none the title says why it is skipped;
 *  in CI nothing is skipped. */
export function describePostgres(title: string, tests: () => void): void {
  const missing = postgresMissing();
  if (!missing) describe(title, tests);
  else if (process.env['CI']) throw new Error(missing);
  else describe.skip(`${title} (skipped: ${missing})`, tests);
}

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A new, migrated, empty database on the run's shared server. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = await serverUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(server, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function serverUrl(): Promise<string> {
  const response = await fetch(inject('postgresBroker'));
  const answer = (await response.json()) as { url?: string; error?: string };
  if (!answer.url) throw new Error(answer.error);
  return answer.url;
}
