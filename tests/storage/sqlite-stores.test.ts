import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sqliteStores } from '../../src/storage/sqlite-stores.ts';
import { collect, documentNamed, T0 } from '../contracts/store-samples.ts';
import { temporaryFolder } from '../support/folder.ts';

describe('the SQLite file', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder.path, 'data', 'parley.db');
  });
  afterEach(() => folder.remove());

  const filled = async (count: number) => {
    const stores = await sqliteStores({ file });
    for (let i = 0; i < count; i++) await stores.documents.put(documentNamed(`d${i}`), T0);
    return stores;
  };

  it('is created with its folder, readable by its owner only', async () => {
    const stores = await sqliteStores({ file });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(`${file}-wal`).mode & 0o777).toBe(0o600);
    await stores.close();
  });

  it('is the whole store once it is closed: a copy of it alone opens', async () => {
    await (await filled(3)).close();
    const copy = join(folder.path, 'copy.db');
    copyFileSync(file, copy);
    const again = await sqliteStores({ file: copy });
    expect(await collect(again.documents.all())).toHaveLength(3);
    await again.close();
  });

  it('says so when it is used after closing', async () => {
    const stores = await filled(1);
    await stores.close();
    await stores.close();
    await expect(stores.ping()).rejects.toThrow('the store is closed');
  });

  it('may be opened by many at the same moment, the first time too', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => sqliteStores({ file })));
    await all[0]?.documents.put(documentNamed('a'), T0);
    for (const stores of all) expect(await collect(stores.documents.all())).toHaveLength(1);
    await Promise.all(all.map((stores) => stores.close()));
  });

  it('leaves the process free for other events during a burst', async () => {
    const stores = await sqliteStores({ file });
    let turns = 0;
    let bursting = true;
    const turn = () => {
      turns++;
      if (bursting) setImmediate(turn);
    };
    setImmediate(turn);
    await Promise.all(Array.from({ length: 1000 }, (_, i) => stores.once.claim(`k${i}`, T0, 1000)));
    bursting = false;
    expect(turns).toBeGreaterThan(10);
    await stores.close();
  });

  it('is refused when a newer Parley wrote it, and left as it was', async () => {
    await (await filled(1)).close();
    const newer = new DatabaseSync(file);
    newer.exec(`INSERT INTO schema_migrations VALUES (9999, 'from the future')`);
    newer.close();
    const before = readFileSync(file);
    await expect(sqliteStores({ file })).rejects.toMatchObject({
      code: 'schema-newer',
      message: expect.stringMatching(/schema 9999.*Start the newer version again/s),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is named with the remedy when it is no database', async () => {
    mkdirSync(join(folder.path, 'data'));
    writeFileSync(file, 'these are not the bytes of a database'.repeat(200));
    await expect(sqliteStores({ file })).rejects.toMatchObject({
      code: 'store-damaged',
      message: expect.stringContaining(`${file} is damaged`),
    });
  });

  it('is named with the remedy when pages of it were overwritten', async () => {
    await (await filled(200)).close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, bytes.length / 2, bytes.length / 2 + 8192);
    writeFileSync(file, bytes);
    await expect(sqliteStores({ file })).rejects.toMatchObject({
      code: 'store-damaged',
      message: expect.stringMatching(/move it away.*parley backup/s),
    });
  });

  it('is named with the remedy when it cannot be opened', async () => {
    mkdirSync(file, { recursive: true });
    await expect(sqliteStores({ file })).rejects.toMatchObject({
      code: 'store-unusable',
      message: expect.stringMatching(/cannot be opened.*DATA_DIR/s),
    });
    await expect(sqliteStores({ file: join(file, 'parley.db', '\0') })).rejects.toThrow();
  });

  it('is backed up while others write, as of one moment', async () => {
    const stores = await filled(300);
    const target = join(folder.path, 'backups', 'parley.db');
    const writing = (async () => {
      for (let i = 300; i < 400; i++) await stores.documents.put(documentNamed(`d${i}`), T0);
    })();
    await Promise.all([stores.backup(target), writing]);
    expect(await collect(stores.documents.all())).toHaveLength(400);
    await stores.close();
    expect(existsSync(`${target}.partial`)).toBe(false);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    const copy = await sqliteStores({ file: target });
    const ids = (await collect(copy.documents.all())).map(({ document }) => Number(document.id.slice(1)));
    expect(ids.length).toBeGreaterThanOrEqual(300);
    expect(ids.toSorted((a, b) => a - b)).toEqual(ids.map((_, index) => index));
    await copy.close();
  });

  it('is never backed up over another file', async () => {
    const stores = await filled(1);
    await expect(stores.backup(file)).rejects.toMatchObject({ code: 'backup-exists' });
    await stores.close();
  });
});
