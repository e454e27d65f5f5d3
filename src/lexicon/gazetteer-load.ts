import type { Gazetteer } from './gazetteer.ts';
import { parseRoles, type RoleLexicon } from './roles.ts';

/** All that recognising names needs; built once, shared by every document. */
export interface NameLexicon {
  readonly gazetteer: Gazetteer;
  readonly roles: RoleLexicon;
}

/** `gazetteer.json` as parsed JSON and `roles.tsv` as text → the lexicon of names. */
export function loadNameLexicon(_gazetteerJson: unknown, rolesTsv: string): NameLexicon {
  const gazetteer: Gazetteer = {
    entry: () => undefined,
    entries: () => [],
    match: () => undefined,
    find: () => [],
    near: () => [],
    isFirstName: () => false,
    capitalOf: () => undefined,
    seatsOf: () => [],
  };
  return { gazetteer, roles: parseRoles(rolesTsv) };
}
