import { describe, expect, it } from 'vitest';
import { documentId } from '../../src/model/ids.ts';
import type { Stores } from '../../src/ports/stores.ts';
import { collect, documentNamed, T0 } from './store-samples.ts';

export function documentContract(stores: () => Stores): void {
  describe('documents', () => {
    it('come back as they went in, with the time they came', async () => {
      const document = documentNamed('001_talks.txt');
      await stores().documents.put(document, T0);
      expect(await collect(stores().documents.all())).toEqual([{ document, addedAt: T0 }]);
      expect(await stores().documents.hashes()).toEqual(new Map([[document.id, document.hash]]));
    });

    it('stay untouched when the same content comes again', async () => {
      const document = documentNamed('a');
      await stores().documents.put(document, T0);
      await stores().documents.put(document, T0 + 1);
      expect(await collect(stores().documents.all())).toEqual([{ document, addedAt: T0 }]);
    });

    it('keep the first time and note the change when other content comes', async () => {
      await stores().documents.put(documentNamed('a'), T0);
      const changed = documentNamed('a', 'Talks postponed\nThey did not meet.');
      await stores().documents.put(changed, T0 + 5);
      expect(await collect(stores().documents.all())).toEqual([{ document: changed, addedAt: T0, changedAt: T0 + 5 }]);
    });

    it('are gone when removed, but can be named in a correction', async () => {
      const document = documentNamed('a');
      await stores().documents.put(document, T0);
      await stores().documents.remove(document.id, T0 + 1);
      await stores().documents.remove(document.id, T0 + 2);
      expect(await collect(stores().documents.all())).toEqual([]);
      expect(await stores().documents.hashes()).toEqual(new Map());
      expect(await stores().documents.removed(T0 + 1)).toEqual([{ document, removedAt: T0 + 1 }]);
      expect(await stores().documents.removed(T0 + 2)).toEqual([]);
    });

    it('are new again when they come back', async () => {
      const document = documentNamed('a');
      await stores().documents.put(document, T0);
      await stores().documents.remove(document.id, T0 + 1);
      await stores().documents.put(document, T0 + 2);
      expect(await collect(stores().documents.all())).toEqual([{ document, addedAt: T0 + 2 }]);
      expect(await stores().documents.removed(0)).toEqual([]);
    });

    it('take the removal of an unknown id', async () => {
      await stores().documents.remove(documentId('nowhere'), T0);
      expect(await stores().documents.removed(0)).toEqual([]);
    });

    it('are listed by code point, in more than one page', async () => {
      const names = ['a', 'B', 'é', 'Я', '\uffee', '😀', ...Array.from({ length: 250 }, (_, i) => `doc-${1000 + i}`)];
      for (const name of names.toReversed()) await stores().documents.put(documentNamed(name), T0);
      const listed = (await collect(stores().documents.all())).map(({ document }) => document.id);
      expect(listed).toEqual(['B', 'a', ...names.slice(6), 'é', 'Я', '\uffee', '😀']);
      expect([...(await stores().documents.hashes()).keys()]).toEqual(listed);
    });
  });
}
