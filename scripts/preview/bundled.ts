/** What the core really says over the bundled articles, where fixtures only resemble it. */
import { bundledSeeds, converse } from '../../tests/support/corpus-of.ts';
import type { Fixture } from './fixtures.ts';

const { type, core } = converse(await bundledSeeds());

const asked: readonly (readonly [id: string, title: string, text: string, locale?: string])[] = [
  ['who', 'Who attended', 'who attended riyadh'],
  ['when', 'When', 'when do they meet in istanbul'],
  ['denied', 'A denial', 'y a-t-il eu une deuxième rencontre à Riyad ?', 'fr-FR'],
  ['gap', 'A gap', 'who attended geneva'],
  ['start', 'Help', ''],
  ['lavrov', 'A profile', 'who lavrov'],
  ['events', 'A timeline', 'timeline'],
  ['articles', 'The articles', 'sources'],
  ['article', 'One article', 'sources 2'],
  ['state', 'Status', 'status'],
  ['briefings', 'Help with digests', '/briefing help'],
];

/** Replies to what people type first. */
export const BUNDLED: readonly Fixture[] = await Promise.all(
  asked.map(async ([id, title, text, locale = 'en-GB']): Promise<Fixture> => {
    const [command, typed] = text.startsWith('/briefing')
      ? (['briefing', text.slice(10)] as const)
      : (['talks', text] as const);
    return {
      id: `real-${id}`,
      title: `${title} (bundled articles)`,
      reply: await type(typed, { command, user: { id: 'U1', locale } }),
      asked: `/${command} ${typed}`.trim(),
      isPrivate: true,
    };
  }),
);

export const BUNDLED_OVERVIEW = await core.overview({
  place: { platform: 'slack', tenant: 'T1' as never, channel: 'D1' },
  user: { id: 'U1', locale: 'en-GB' },
  manager: true,
  command: 'talks',
  via: 'message',
  text: '',
});
