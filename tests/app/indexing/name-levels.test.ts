import { describe, expect, test } from 'vitest';
import { EntityLinker } from '../../../src/analysis/entities/linker.ts';
import type { RawMention } from '../../../src/analysis/mentions.ts';
import { NameShelf } from '../../../src/app/indexing/names/name-shelf.ts';
import { memoryPostings } from '../../../src/storage/postings-memory.ts';
import { LinkedTexts, mentionsIn, names } from '../../analysis/support/linked-corpus.ts';

const GIVEN = ['Anton', 'Olga', 'Marco', 'Solange', 'Tadeo', 'Irina', 'Pavel'];
const SURNAMES = ['Karvel', 'Pelko', 'Voroshin', 'Vorochine', 'Rubelli', 'Estanza', 'Tormel', 'Belik', 'Belick'];
const pick = (from: readonly string[], index: number) => from[index % from.length] ?? '';

/** Texts in which names return, bare and full, sound alike and stand for an office. */
const TEXTS: readonly (readonly RawMention[])[] = Array.from({ length: 48 }, (_, i) =>
  mentionsIn(
    `Minister ${pick(GIVEN, i)} ${pick(SURNAMES, i * 5)} met ${pick(GIVEN, i * 3)} ${pick(SURNAMES, i + 2)} in Moscow. ${pick(SURNAMES, i * 5)} said that ${pick(SURNAMES, i)} left. The Bureau of Seamen (BOS${i % 4}) agreed.`,
    'en',
  ),
);

const described = (linker: EntityLinker) =>
  [...linker.entities()].map(({ merges: _, ...entity }) => entity).sort((a, b) => (a.id < b.id ? -1 : 1));

describe('kept names', () => {
  test('are after any number of states what all of them in memory are; levels stay few', async () => {
    const { blobs } = memoryPostings();
    const linker = new EntityLinker(names);
    const shelf = new NameShelf(blobs, linker);
    const memory = new LinkedTexts(names);
    let levels = await shelf.flush();
    for (const [i, mentions] of TEXTS.entries()) {
      linker.add(linker.document(mentions));
      memory.put(String(i), mentions);
      const leaves = i % 3 === 2 ? i - 2 : undefined;
      if (leaves !== undefined) {
        linker.remove(linker.document(TEXTS[leaves] ?? []));
        memory.take(String(leaves));
      }
      if (i % 2 === 1) levels = await shelf.flush();
      await shelf.clean();
    }
    levels = await shelf.flush();
    await shelf.clean();
    expect(levels.length).toBeLessThan(8);
    const reader = new EntityLinker(names);
    expect(await new NameShelf(blobs, reader).take(levels)).toBe(true);
    expect(described(reader)).toEqual(described(memory));
    expect(described(linker)).toEqual(described(memory));
  });

  test('are found by a misspelling, a beginning and by how often they are named, without reading all', async () => {
    const { blobs } = memoryPostings();
    const linker = new EntityLinker(names);
    const shelf = new NameShelf(blobs, linker);
    for (const mentions of TEXTS) linker.add(linker.document(mentions));
    await shelf.flush();
    expect(linker.size).toBe(0);
    const [best] = linker.lookup('estnza');
    expect(linker.get(best?.entity ?? ('' as never))?.name).toMatch(/Estanza/);
    expect(
      linker
        .starting('torm', 5)
        .map(({ name }) => name)
        .join(),
    ).toMatch(/Tormel/);
    const memory = new LinkedTexts(names);
    for (const [i, mentions] of TEXTS.entries()) memory.put(String(i), mentions);
    expect(linker.prominent('person', 3)).toEqual(memory.prominent('person', 3));
    expect(linker.hasWord('pelko')).toBe(true);
    expect(linker.hasWord('nobody')).toBe(false);
  });

  test('that were replaced meanwhile are not taken', async () => {
    const { blobs } = memoryPostings();
    const linker = new EntityLinker(names);
    const shelf = new NameShelf(blobs, linker);
    linker.add(linker.document(TEXTS[0] ?? []));
    const before = await shelf.flush();
    for (const mentions of TEXTS.slice(1)) linker.add(linker.document(mentions));
    await shelf.flush();
    await shelf.clean();
    expect(await new NameShelf(blobs, new EntityLinker(names)).take(before)).toBe(false);
  });
});
