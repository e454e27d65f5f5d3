import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { toDocument } from '../../src/app/ingest.ts';
import type { EventStatus } from '../../src/model/event.ts';
import type { Language } from '../../src/model/language.ts';
import { articleOf, TOOLS } from '../support/corpus-of.ts';

const read = (text: string, language?: Language) => {
  const document = toDocument(articleOf('a.txt', text, language === undefined ? {} : { language }));
  return { document, ...analyse(document, TOOLS) };
};
/** The last sentence of a text that has a title above it. */
const sentence = (text: string, language: Language = 'en') => {
  const { document, sentences, mentions } = read(`A title stands here\n\n${text}`, language);
  const last = sentences.at(-1);
  if (last === undefined) throw new Error('no sentence');
  const slice = (span: { start: number; end: number } | undefined) =>
    span === undefined ? undefined : document.text.slice(span.start, span.end);
  return { ...last, slice, mentions, speakerText: slice(last.speaker), inheritedText: slice(last.inherited) };
};

describe('the status of what a sentence tells', () => {
  it.each<[EventStatus, Language, string]>([
    ['held', 'en', 'The envoys met in Varnholm on Monday.'],
    ['planned', 'en', 'The envoys will meet in Varnholm on Monday.'],
    ['planned', 'en', 'A meeting is scheduled for Monday in Varnholm.'],
    ['denied', 'en', 'The ministry denied that the envoys had met.'],
    ['reported', 'en', 'The envoys reportedly met in Varnholm.'],
    ['hypothetical', 'en', 'The envoys might meet in Varnholm.'],
    ['held', 'fr', 'Les émissaires se sont rencontrés lundi à Varnholm.'],
    ['planned', 'fr', 'Les émissaires se rencontreront lundi à Varnholm.'],
    ['denied', 'fr', 'Le ministère a démenti toute rencontre des émissaires.'],
    ['reported', 'fr', 'Les émissaires se seraient rencontrés, selon des rumeurs.'],
    ['held', 'de', 'Die Gesandten trafen sich am Montag in Varnholm.'],
    ['planned', 'de', 'Die Gesandten werden sich am Montag in Varnholm treffen.'],
    ['denied', 'de', 'Das Ministerium dementierte das Treffen der Gesandten.'],
    ['held', 'es', 'Los enviados se reunieron el lunes en Varnholm.'],
    ['planned', 'es', 'Los enviados se reunirán el lunes en Varnholm.'],
    ['denied', 'es', 'El ministerio desmintió la reunión de los enviados.'],
    ['held', 'ru', 'Посланники встретились в понедельник в Варнхольме.'],
    ['planned', 'ru', 'Посланники встретятся в понедельник, встреча запланирована.'],
    ['denied', 'ru', 'Министерство опровергло встречу посланников.'],
  ])('%s · %s · %s', (status, language, text) => {
    expect(sentence(text, language).status).toBe(status);
  });

  it.each<[Language, string, boolean]>([
    ['en', 'The envoys did not meet.', true],
    ['fr', 'Les émissaires ne se sont pas rencontrés.', true],
    ['de', 'Die Gesandten trafen sich nicht.', true],
    ['es', 'Los enviados no se reunieron.', true],
    ['ru', 'Посланники не встретились.', true],
    ['en', 'The envoys met.', false],
  ])('negation · %s · %s', (language, text, negated) => {
    expect(sentence(text, language).negated).toBe(negated);
  });
});

describe('quotations', () => {
  it.each<[string, Language, string[]]>([
    ['“We will stay”, said Ilsa Brendtner.', 'en', ['We will stay']],
    ['Ilsa Brendtner said: "We will stay" and "we will talk".', 'en', ['We will stay', 'we will talk']],
    ['« Nous resterons », a déclaré Ilsa Brendtner.', 'fr', ['Nous resterons']],
    ['» Nous resterons « , a déclaré Ilsa Brendtner.', 'fr', ['Nous resterons']],
    ['„Wir bleiben“, sagte Ilsa Brendtner.', 'de', ['Wir bleiben']],
    ['«Мы останемся», сказала Ильза Брендтнер.', 'ru', ['Мы останемся']],
    ["The envoys' car and the minister's plane were late.", 'en', []],
  ])('%s', (text, language, expected) => {
    const { quotations, slice } = sentence(text, language);
    expect(quotations.map(slice)).toEqual(expected);
  });
});

describe('who says it', () => {
  it.each<[string, Language, string | undefined]>([
    ['“We will stay”, said Ilsa Brendtner.', 'en', 'Ilsa Brendtner'],
    ['According to Tomas Ravel the border stays closed.', 'en', 'Tomas Ravel'],
    ['« Nous avons vu Tomas Ravel », a déclaré Ilsa Brendtner.', 'fr', 'Ilsa Brendtner'],
    ['Selon Tomas Ravel, la frontière reste fermée.', 'fr', 'Tomas Ravel'],
    ['Laut Tomas Ravel bleibt die Grenze geschlossen.', 'de', 'Tomas Ravel'],
    ['Según Tomas Ravel, la frontera sigue cerrada.', 'es', 'Tomas Ravel'],
    ['The border stays closed.', 'en', undefined],
  ])('%s', (text, language, expected) => {
    expect(sentence(text, language).speakerText).toBe(expected);
  });

  it('a pronoun is the person of the sentence before', () => {
    expect(sentence('Ilsa Brendtner arrived in Oslo. She said that talks would go on.').inheritedText).toBe(
      'Ilsa Brendtner',
    );
  });
});

describe('garbled lists', () => {
  it('a place between persons in a list is a sign that words were lost', () => {
    expect(
      sentence('L’envoyé Tomas Ravel, Ilsa Brendtner, et le Moyen-Orient, Gorran Vell, ont participé.', 'fr').garbled,
    ).toBe(true);
  });
  it.each([
    ['Tomas Ravel, Ilsa Brendtner and Gorran Vell took part.'],
    ['Tomas Ravel flew from Oslo to Vienna, where he met Gorran Vell.'],
  ])('%s is not', (text) => {
    expect(sentence(text).garbled).toBe(false);
  });
});

describe('a document', () => {
  it('has a title, headings, a body and appeals', () => {
    const { document, sentences } = read(
      'Envoys meet in Varnholm\n\nThe envoys met on Monday in the town hall of Varnholm for talks.\n\nWhat comes next\n\nThe envoys meet again on Friday, the ministry said.\n\nDear readers, please support us with a donation.',
    );
    const roleOf = (start: string) => sentences.find(({ span }) => document.text.startsWith(start, span.start))?.role;
    expect(['Envoys meet', 'The envoys met', 'What comes', 'Dear readers'].map(roleOf)).toEqual([
      'title',
      'body',
      'heading',
      'appeal',
    ]);
  });

  it('every span is a slice inside its sentence, sentences are in order', () => {
    const pieces = [
      'Ilsa Brendtner met Tomas Ravel in Oslo on 3 March 2031.',
      '“Nous resterons”, a déclaré M. Ravel.',
      'Die Gespräche dauerten sechs Stunden.',
      'RiyadThe talks',
      '12,5 %',
      '\n\n',
      'Он сказал: «Нет».',
      '😀',
      '\u202e',
      'el 4 de mayo',
      '...',
      'U.S.',
      '"',
      '»',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 25 }), (parts) => {
        const text = `Title\n${parts.join(' ')}`;
        const { sentences, mentions } = read(text);
        let end = 0;
        for (const { span, words, concepts, dates, quotations, speaker } of sentences) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
          expect(end).toBeLessThanOrEqual(text.length);
          const inner = [
            ...words,
            ...concepts,
            ...dates.map((date) => date.span),
            ...quotations,
            ...(speaker ? [speaker] : []),
          ];
          for (const part of inner) {
            expect(part.start).toBeGreaterThanOrEqual(span.start);
            expect(part.end).toBeLessThanOrEqual(span.end);
            expect(part.end).toBeGreaterThan(part.start);
          }
        }
        for (const mention of mentions) expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.surface);
      }),
      { numRuns: 150 },
    );
  });
});
