import { describe, expect, test } from 'vitest';
import { relatedEntities } from '../../../src/analysis/entities/related.ts';
import { entityId } from '../../../src/model/ids.ts';
import { LinkedTexts, linkTexts, mentionsIn, names, spellingsOf } from '../support/linked-corpus.ts';

describe('one document', () => {
  test('a bare surname belongs to the full name, genitive s and all', () => {
    const linker = linkTexts([
      'fr',
      'Marco Rubelli est venu. Rubelli a parlé. Les déclarations de Rubellis sont claires.',
    ]);
    expect(spellingsOf(linker, 'rubelli')).toEqual(['Marco Rubelli', 'Rubelli', 'Rubellis']);
    expect(linker.mentions('a').map((mention) => mention.way)).toEqual(['name', 'surname', 'surname']);
  });

  test('a surname that two people share stays apart', () => {
    const linker = linkTexts(['en', 'Anton Pelko met Irina Pelko. Pelko said nothing.']);
    expect(linker.lookup('pelko').filter((match) => match.score > 0.9)).toHaveLength(3);
  });

  test('a role stands for the one person who holds it', () => {
    const linker = linkTexts([
      'fr',
      'Le ministre russe des Affaires étrangères Pavel Rédine est arrivé. Le président Anton Belic attend. Le ministre a parlé.',
    ]);
    const role = linker.mentions('a').find((mention) => mention.way === 'role');
    expect(role).toMatchObject({ surface: 'ministre', entity: 'person:pavel_redine' });
  });

  test('a role of another portfolio stands for nobody', () => {
    const linker = linkTexts(['es', 'El canciller Tadeo Irazoque llegó. El ministro de Defensa no vino.']);
    expect(linker.mentions('a').filter((mention) => mention.way === 'role')).toEqual([]);
  });

  test('an acronym in brackets is the organisation', () => {
    const linker = linkTexts([
      'fr',
      'Le Bureau international des gens de mer (BIGM) attend. Le BIGM visitera le fort.',
    ]);
    expect(spellingsOf(linker, 'BIGM')).toContain('Bureau international des gens de mer');
  });
});

describe('across documents', () => {
  test('spellings of one person merge, with the evidence', () => {
    const linker = linkTexts(
      ['fr', 'Le ministre Sergueï Vorochine a parlé.'],
      ['de', 'Außenminister Sergej Woroschin kam nach Wien.'],
      ['en', 'Sergei Voroshin said no. Voroshin left.'],
      ['ru', 'Сергей Ворошин прибыл в Москву.'],
    );
    expect(spellingsOf(linker, 'voroshin')).toHaveLength(5);
    const [person] = linker.entities().filter((entity) => entity.kind === 'person');
    expect(person?.merges.map((merge) => merge.evidence).join()).toContain('sound alike');
  });

  test.each([
    ['Sergei Lavrin met us.', 'Pavel Lavrin met them.', 'given names differ'],
    ['Ivan Belov spoke.', 'Ivana Belova spoke.', 'a woman and a man'],
    ['Sergei Ryabkov spoke.', 'Sergei Rybakov spoke.', 'surnames differ'],
    ['Minister Mike Waltz spoke.', 'Minister Tim Walz spoke.', 'given names differ'],
  ])('%s / %s: two people (%s)', (left, right) => {
    const linker = linkTexts(['en', left], ['en', right]);
    expect(linker.entities().filter((entity) => entity.kind === 'person')).toHaveLength(2);
  });

  test('a nearly equal surname needs the same office', () => {
    const office = linkTexts(
      ['fr', 'Le président Hassan Rohami a parlé.'],
      ['fr', 'Le président Hassan Rouhami a parlé.'],
    );
    expect(office.entities().filter((entity) => entity.kind === 'person')).toHaveLength(1);
    const none = linkTexts(['fr', 'Hassan Rohami a parlé.'], ['fr', 'Hassan Rouhami a parlé.']);
    expect(none.entities().filter((entity) => entity.kind === 'person')).toHaveLength(2);
  });

  test('two spellings that one document writes again and again are two people', () => {
    const text = 'Anton Belik saw Anton Bélique. Anton Belik left. Anton Bélique stayed.';
    const linker = linkTexts(['en', text], ['en', 'Anton Belik spoke.']);
    expect(linker.entities().filter((entity) => entity.kind === 'person')).toHaveLength(2);
  });

  test('a place that no table knows is one in all languages', () => {
    const linker = linkTexts(
      ['fr', 'Il vit en Lusarne. La Lusarne attend.'],
      ['es', 'Llegó de la capital de Lusarna. En Lusarna hay calma.'],
    );
    expect(spellingsOf(linker, 'lusarna')).toEqual(['Lusarna', 'Lusarne']);
  });

  test('the order of documents does not matter', () => {
    const texts: ['en', string][] = [
      ['en', 'Kassimar said no.'],
      ['en', 'Tadeo Kassimar arrived.'],
      ['en', 'President Tadeo Kasimar left.'],
    ];
    const forwards = linkTexts(...texts).entities();
    const backwards = linkTexts(...[...texts].reverse()).entities();
    expect(forwards.map((entity) => [entity.id, entity.name])).toEqual(
      backwards.map((entity) => [entity.id, entity.name]),
    );
  });
});

describe('changes', () => {
  test('removal undoes what a document caused', () => {
    const linker = linkTexts(
      ['en', 'Anton Pelko spoke.'],
      ['en', 'Irina Pelko spoke.'],
      ['en', 'Pelko left, said Pelko.'],
    );
    expect(linker.get(entityId('person:anton_pelko'))?.spellings).toHaveLength(1);
    linker.take('b');
    expect(linker.get(entityId('person:irina_pelko'))).toBeUndefined();
    expect(spellingsOf(linker, 'pelko')).toEqual(['Anton Pelko', 'Pelko']);
    linker.take('a');
    linker.take('c');
    expect(linker.entities()).toEqual([]);
  });

  test('name ids stay when a merge changes the entity', () => {
    const linker = linkTexts(['en', 'Voroshin said no, Voroshin left.']);
    const before = linker.mentions('a').map((mention) => mention.nameId);
    linker.put('b', mentionsIn('Le ministre Sergueï Vorochine a parlé.', 'fr'));
    const after = linker.mentions('a');
    expect(after.map((mention) => mention.nameId)).toEqual(before);
    expect(after[0]?.entity).toBe('person:serguei_vorochine');
    expect(linker.nameIdsOf(entityId('person:serguei_vorochine'))).toContain(before[0]);
  });

  test('the thousandth document costs no more than the tenth', () => {
    const linker = new LinkedTexts(names);
    const syllables = ['ka', 'mor', 'ri', 'ste', 'lun', 'va', 'dop', 'pel', 'gri', 'so', 'tam', 'be'];
    const given = ['Anton', 'Olga', 'Marco', 'Solange', 'Tadeo', 'Irina', 'Pavel'];
    const pick = (list: readonly string[], index: number) => list[index % list.length] ?? '';
    const surname = (index: number) =>
      `B${[1, 12, 144].map((unit) => pick(syllables, Math.floor(index / unit))).join('')}`;
    const raw = Array.from({ length: 1_200 }, (_, index) =>
      mentionsIn(`President ${pick(given, index)} ${surname(index)} met Olga Karahem in Moscow.`, 'en'),
    );
    const addAll = (from: number, to: number): number => {
      const start = performance.now();
      for (let index = from; index < to; index++) {
        linker.put(`d${index}`, raw[index] ?? []);
        linker.mentions(`d${index}`);
      }
      return performance.now() - start;
    };
    addAll(0, 200);
    const early = addAll(200, 400);
    addAll(400, 1_000);
    expect(addAll(1_000, 1_200)).toBeLessThan(early * 4 + 50);
  });
});

describe('related entities', () => {
  const linker = linkTexts(['fr', 'La Russie négocie à Riyad, en Arabie saoudite. Le Kremlin et Moscou attendent.']);
  const related = (id: string) =>
    relatedEntities(entityId(id), linker, names).map(({ entity, relation }) => `${relation} ${entity}`);

  test('a country: its capital and seats', () => {
    expect(related('place:ru')).toEqual(expect.arrayContaining(['government place:moscow', 'government org:kremlin']));
  });

  test('a city: its country', () => {
    expect(related('place:riyadh')).toContain('within place:sa');
  });
});
