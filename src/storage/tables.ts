/** Every table with its key and columns, each table after those it refers to. A test compares it with the migrations. */
export interface Table {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

export const TABLES: readonly Table[] = [
  table('documents', 'id', 'hash body added_at changed_at removed_at'),
  table('turns', 'id', 'place tenant seq body at'),
  table('answers', 'tenant id', 'body at'),
  table('ratings', 'tenant answer rater', 'vote at'),
  table('actions', 'id', 'tenant body at'),
  table('once', 'id', 'expires_at'),
  table('subscriptions', 'id', 'channel tenant state created_at body'),
  table(
    'deliveries',
    'subscription slot',
    'id state attempt owner lease_until retry_at message_id content_hash reason updated_at',
  ),
  table('told', 'subscription fact delivery', 'hash sent at'),
  table('secrets', 'id', 'sealed at'),
  table('settings', 'id', 'tenant body at'),
];

export function tableNamed(name: string): Table {
  const found = TABLES.find((one) => one.name === name);
  if (!found) throw new Error(`no table "${name}"; there are ${TABLES.map((one) => one.name).join(', ')}`);
  return found;
}

function table(name: string, key: string, rest: string): Table {
  const keys = key.split(' ');
  return { name, key: keys, columns: [...keys, ...rest.split(' ')] };
}
