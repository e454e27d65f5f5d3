import type { AnalysedSentence } from '../analysis/analysed.ts';
import { mentionAt, mentionsIn } from '../analysis/sentence-mentions.ts';
import type { Entity } from '../model/entity.ts';
import type { EntityId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Block, Reply } from '../model/reply.ts';
import { citationOf } from '../search/cite.ts';
import type { ReadDocument } from '../search/corpus-view.ts';
import { entityTerm } from '../search/terms.ts';
import { summarise } from './answer-reply.ts';
import type { App } from './app.ts';
import { echo, notice } from './notice.ts';
import { sourceLine } from './source-line.ts';
import { wordsOf } from './words/words.ts';

const QUOTES_PER_SECTION = 3;
/** Passages searched for a person's sentences. */
const PASSAGES_MAX = 64;

/** `/talks who <name>`: spellings seen, roles, what they did and said, where named. */
export async function profile(app: App, name: string, language: Language): Promise<Reply> {
  const words = wordsOf(language);
  const [match] = app.corpus.linker.lookup(name);
  const entity = match?.inCorpus === true ? app.corpus.linker.get(match.entity) : undefined;
  if (entity === undefined) {
    const near = app.corpus.linker
      .lookup(name)
      .filter((candidate) => candidate.inCorpus)
      .flatMap((candidate) => app.corpus.linker.get(candidate.entity)?.name ?? []);
    return notice(
      'notice',
      language,
      [
        words.unknownProfile(echo(name)),
        ...(near.length > 0 ? [words.didYouMean(near.slice(0, 3).join(', '))] : []),
      ].join(' '),
    );
  }
  const reads = await documentsOf(app, entity.id);
  const sentences = reads.flatMap((read) =>
    read.analysed.sentences
      .filter((s) => s.role === 'body' && !read.repeated.has(s.index))
      .map((sentence) => ({ read, sentence })),
  );
  const said = sentences.filter(
    ({ read, sentence }) => mentionAt(read.mentions, sentence.speaker)?.entity === entity.id,
  );
  const did = sentences.filter(
    ({ read, sentence }) =>
      !said.some((s) => s.sentence === sentence) &&
      names(read, sentence, entity.id) &&
      sentence.concepts.some((c) => app.corpus.lexicon.flagged(c.concept, 'event')),
  );
  const blocks: Block[] = [
    { type: 'heading', text: entity.name },
    {
      type: 'text',
      text: `${words.spellings}: ${entity.spellings.map((spelling) => `${spelling.text} (${spelling.count})`).join(', ')}`,
    },
    ...rolesBlock(entity, language),
    ...section(words.said, said, language),
    ...section(words.did, did, language),
    { type: 'note', text: words.namedIn(reads.length) },
  ];
  return {
    kind: 'profile',
    language,
    summary: summarise(`${entity.name}: ${entity.roles[0]?.text ?? words.namedIn(reads.length)}`),
    blocks,
    actions: [{ label: words.timeline, payload: { do: 'timeline', topic: entity.name } }],
  };
}

async function documentsOf(app: App, id: EntityId): Promise<readonly ReadDocument[]> {
  const hits = await app.corpus.index.search(
    app.corpus.linker.nameIdsOf(id).map((nameId) => ({ term: entityTerm(nameId), weight: 1 })),
    PASSAGES_MAX,
  );
  return app.corpus.read([...new Set(hits.map((hit) => hit.document))]);
}

const names = (read: ReadDocument, sentence: AnalysedSentence, id: EntityId): boolean =>
  mentionsIn(read.mentions, sentence).some((mention) => mention.entity === id);

function rolesBlock(entity: Entity, language: Language): Block[] {
  const roles = entity.roles.map((role) => role.text);
  return roles.length === 0
    ? []
    : [{ type: 'text', text: `${wordsOf(language).roles}: ${roles.slice(0, 5).join('; ')}` }];
}

function section(
  title: string,
  items: readonly { readonly read: ReadDocument; readonly sentence: AnalysedSentence }[],
  language: Language,
): Block[] {
  if (items.length === 0) return [];
  return [
    { type: 'heading', text: title },
    ...items.slice(0, QUOTES_PER_SECTION).map((item): Block => {
      const citation = citationOf(item);
      return { type: 'quote', citation, source: sourceLine(citation, language) };
    }),
  ];
}
