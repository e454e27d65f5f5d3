import type { NameType } from './name-types.ts';

/** Which names give another one as their acronym or full form. */
export class AliasSources {
  readonly #sources = new Map<string, Set<NameType>>();

  note(type: NameType): void {
    for (const alias of type.aliases.keys()) {
      const known = this.#sources.get(alias);
      if (known === undefined) this.#sources.set(alias, new Set([type]));
      else known.add(type);
    }
  }

  /** those that still do */
  of(alias: string): NameType[] {
    return [...(this.#sources.get(alias) ?? [])].filter((type) => type.aliases.has(alias));
  }
}
