import { answerQuestion } from '../answering/answer.ts';
import type { Answer, Citation } from '../model/answer.ts';
import type { Entity, EntityKind } from '../model/entity.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';

/** Questions that corpora of talks usually answer, to be filled with names of this corpus. */
const TEMPLATES: Readonly<Record<Language, { readonly person: readonly string[]; readonly place: readonly string[] }>> =
  {
    en: { place: ['who attended %', 'when is the meeting in %'], person: ['what did % say', 'who is %'] },
    fr: { place: ['qui était à la réunion à %', 'quand a lieu la réunion à %'], person: ["qu'a dit %", 'qui est %'] },
    de: { place: ['wer war in %', 'wann ist das Treffen in %'], person: ['was sagte %', 'wer ist %'] },
    es: {
      place: ['quién asistió a la reunión de %', 'cuándo es la reunión de %'],
      person: ['qué dijo %', 'quién es %'],
    },
    ru: { place: ['кто был на встрече: %', 'когда встреча: %'], person: ['что сказал %', 'кто такой %'] },
  };

/** How sure an answer must be before its question is offered. */
const SUGGESTION_MIN_CONFIDENCE = 0.58;
/** Names of one kind that are tried. */
const NAMES_TRIED = 4;

const cache = new Map<string, readonly string[]>();
const CACHE_MAX = 200;

/** Up to `count` questions about this corpus that it really answers. */
export async function exampleQuestions(corpus: CorpusView, language: Language, count = 3): Promise<readonly string[]> {
  const key = `${corpus.version}:${language}:${count}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const places = prominent(corpus, 'place').map((entity) => nameIn(corpus, entity, language));
  const persons = prominent(corpus, 'person').map((entity) => entity.name.split(/\s+/).at(-1) ?? entity.name);
  const { place, person } = TEMPLATES[language];
  const drafts = [fill(place[0], places), fill(place[1], places), fill(person[0], persons), fill(person[1], persons)];
  const examples: string[] = [];
  for (const options of drafts) {
    const found = await firstAnswered(options, corpus, language, examples);
    if (found !== undefined && examples.length < count) examples.push(found);
  }
  remember(key, examples);
  return examples;
}

/** Up to three further questions about the names of an answer, each one answerable. */
export async function followUps(answer: Answer, corpus: CorpusView): Promise<readonly string[]> {
  const { language } = answer;
  const { place, person } = TEMPLATES[language];
  const reads = await corpus.read([...new Set(answer.citations.map(({ documentId }) => documentId))]);
  const mentioned = answer.citations.flatMap(({ documentId, span }) =>
    (reads.find(({ document }) => document.id === documentId)?.mentions ?? []).filter(
      (m) => m.span.start >= span.start && m.span.end <= span.end,
    ),
  );
  const entities = [...new Set(mentioned.map((mention) => mention.entity))].flatMap(
    (id) => corpus.linker.get(id) ?? [],
  );
  const options = entities.slice(0, NAMES_TRIED).flatMap((entity) => {
    if (entity.kind === 'person') return fill(person[0], [entity.name.split(/\s+/).at(-1) ?? entity.name]);
    return isVenue(corpus, entity) ? fill(place[1], [nameIn(corpus, entity, language)]) : [];
  });
  const found: string[] = [];
  for (const option of options) {
    if (found.length >= FOLLOW_UPS_MAX) break;
    if (await leadsFurther(option, answer, corpus)) found.push(option);
  }
  return found;
}

/** Buttons under an answer (issue: at most three). */
const FOLLOW_UPS_MAX = 3;

/** A follow-up is answered by another sentence than the question was, and shows something that has not just been read. */
async function leadsFurther(option: string, answer: Answer, corpus: CorpusView): Promise<boolean> {
  const next = (await answerQuestion(option, corpus, { language: answer.language })).answer;
  const isAt = (a: Citation, b: Citation | undefined) =>
    a.documentId === b?.documentId && a.span.start === b.span.start;
  const [first] = next.citations;
  const repeats = first === undefined || isAt(first, answer.citations[0]);
  const adds = next.citations.some((shown) => !answer.citations.some((read) => isAt(shown, read)));
  return next.status !== 'abstained' && next.confidence >= SUGGESTION_MIN_CONFIDENCE && !repeats && adds;
}

async function firstAnswered(
  options: readonly string[],
  corpus: CorpusView,
  language: Language,
  taken: readonly string[],
): Promise<string | undefined> {
  for (const option of options) {
    if (taken.includes(option)) continue;
    const { answer } = await answerQuestion(option, corpus, { language });
    if (answer.status !== 'abstained' && answer.confidence >= SUGGESTION_MIN_CONFIDENCE) return option;
  }
  return undefined;
}

const prominent = (corpus: CorpusView, kind: EntityKind): readonly Entity[] =>
  corpus.linker.prominent(kind, NAMES_TRIED, (entity) => kind !== 'place' || isVenue(corpus, entity));

const nameIn = (corpus: CorpusView, entity: Entity, language: Language): string =>
  corpus.names.gazetteer.entry(entity.id)?.names[language] ?? entity.name;

const fill = (template: string | undefined, names: readonly string[]): string[] =>
  template === undefined ? [] : names.map((name) => template.replace('%', name));

function remember(key: string, examples: readonly string[]): void {
  if (cache.size >= CACHE_MAX) cache.clear();
  cache.set(key, examples);
}

/** People meet in cities and halls; not in a whole country or region. */
function isVenue(corpus: CorpusView, entity: Entity): boolean {
  if (entity.kind !== 'place') return false;
  const entry = corpus.names.gazetteer.entry(entity.id);
  return entry === undefined ? entity.country !== undefined : entry.sort === 'city';
}
