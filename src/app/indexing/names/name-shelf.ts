import type { EntityLinker } from '../../../analysis/entities/linker.ts';
import type { BlobStore } from '../../../ports/postings.ts';
import { decodeLevel } from './name-level.ts';
import { type LevelName, NameLevels } from './name-levels.ts';

/** Names in memory; about 2 kB each. */
const RESIDENT_MAX = 15_000;

/** The kept names of a corpus, written and read with its states. */
export class NameShelf {
  readonly #blobs: BlobStore;
  readonly #linker: EntityLinker;
  #levels = new NameLevels();
  #obsolete: readonly string[] = [];

  constructor(blobs: BlobStore, linker: EntityLinker) {
    this.#blobs = blobs;
    this.#linker = linker;
  }

  /** Brings the linker to a committed state; false where its names have gone, so that there must be a newer one. */
  async take(names: readonly LevelName[]): Promise<boolean> {
    const missing = names.filter(({ blob }) => this.#levels.level(blob) === undefined);
    const read = missing.length === 0 ? [] : await this.#blobs.get(missing.map(({ blob }) => blob));
    const bytes = new Map(missing.map(({ blob }, i) => [blob, read[i]]));
    const levels = names.flatMap((name) => {
      const known = this.#levels.level(name.blob);
      const found = bytes.get(name.blob);
      const level = known ?? (found && decodeLevel(found));
      return level === undefined ? [] : [{ ...name, level }];
    });
    if (levels.length < names.length) return false;
    this.#levels = new NameLevels(levels);
    this.#linker.restart(this.#levels);
    return true;
  }

  /** Writes what changed. Nothing refers to it before the index is committed. */
  async flush(): Promise<readonly LevelName[]> {
    const before = this.#levels.names;
    const { clusters, replaced } = this.#linker.changes();
    if (clusters.length === 0 && replaced.length === 0) return before;
    const { levels, bytes } = this.#levels.with(clusters, replaced);
    const blob = levels.names.at(-1)?.blob;
    if (blob !== undefined) await this.#blobs.put([{ name: blob, bytes }]);
    const kept = new Set(levels.names.map((name) => name.blob));
    this.#obsolete = before.map((name) => name.blob).filter((name) => !kept.has(name));
    this.#levels = levels;
    this.#linker.restart(levels);
    return levels.names;
  }

  /** Frees the memory of names that were read, where they are many; they are read again when they are needed. */
  trim(): void {
    if (this.#linker.size > RESIDENT_MAX && !this.#linker.changed) this.#linker.restart(this.#levels);
  }

  /** Deletes what was replaced, once nothing committed refers to it. */
  async clean(): Promise<void> {
    await this.#blobs.remove(this.#obsolete);
    this.#obsolete = [];
  }
}
